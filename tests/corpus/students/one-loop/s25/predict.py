def predict(w, b, X):
    """
    Returns
    -------
    labels : ndarray (1, m)
    """
    A = np.array([sigmoid(x @ w + b) for x in X.T])      # (m, 1)
    return np.heaviside(A - 0.5, 0).T                    # heaviside(0, 0) = 0
