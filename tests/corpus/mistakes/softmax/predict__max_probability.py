# mistake: np.max gives the largest probability; np.argmax gives the class that has it.
# told: These are the largest probabilities. Which class has them?
def predict(W, b, X):
    A = softmax(np.dot(W, X) + b)
    labels = np.max(A, axis=0, keepdims=True)
    return labels
