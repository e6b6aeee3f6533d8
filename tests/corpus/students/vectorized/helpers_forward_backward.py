# %% propagate
def forward(w, b, X):
    """A, shape (1, m)."""
    return sigmoid(w.T @ X + b)


def cost_of(A, Y):
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))


def backward(A, X, Y):
    m = X.shape[1]
    dZ = A - Y
    return X @ dZ.T / m, np.mean(dZ)


def propagate(w, b, X, Y):
    A = forward(w, b, X)
    dw, db = backward(A, X, Y)
    return {"dw": dw, "db": db}, cost_of(A, Y)
