def predict(w, b, X):
    Z = w.T @ X
    Z += b
    A = sigmoid(Z)
    out = np.zeros(A.shape, dtype=np.uint8)
    np.greater(A, 0.5, out=out, casting="unsafe")
    return out
