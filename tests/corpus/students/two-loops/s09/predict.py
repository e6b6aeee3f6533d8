def predict(w, b, X):
    A = sigmoid(np.einsum("jk,ji->ki", w, X) + b)
    return 1 * (A > 0.5)
