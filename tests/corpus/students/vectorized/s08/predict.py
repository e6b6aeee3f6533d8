def predict(w, b, X):
    A = sigmoid(np.einsum('jk,ji->ki', w, X) + b)
    return np.greater(A, 0.5).astype(float)
