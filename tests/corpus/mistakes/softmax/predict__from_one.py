# mistake: The classes are counted from 1.
# told: The labels are one too large. Classes are numbered from 0.
def predict(W, b, X):
    A = softmax(W @ X + b)
    return np.argmax(A, axis=0)[np.newaxis, :] + 1
