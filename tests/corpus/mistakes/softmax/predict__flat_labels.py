# mistake: The labels have shape (m,) instead of (1, m).
# told: The labels lie in a flat array. Keep a row with two axes: `keepdims=Tr
def predict(W, b, X):
    A = softmax(W @ X + b)
    labels = np.argmax(A, axis=0)
    return labels
