def predict(w, b, X):
    m = X.shape[1]
    etiquettes = np.zeros((1, m))
    A = sigmoid(w.T.dot(X) + b)
    etiquettes[:] = np.heaviside(A - 0.5, 0)   # H(0) = 0
    return etiquettes
