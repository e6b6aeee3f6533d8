def predict(W, b, X):
    A = softmax(W @ X + b)                               # (K, m)
    return np.argmax(A, axis=0, keepdims=True)           # (1, m)
