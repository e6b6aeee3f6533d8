# %% propagate
def probabilities(w, b, X):
    """A, shape (1, m): one example after the other."""
    A = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        A[0, i] = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
    return A


def propagate(w, b, X, Y):
    m = X.shape[1]
    A = probabilities(w, b, X)
    dZ = A - Y
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": X @ dZ.T / m, "db": np.mean(dZ)}, cost
