# mistake: A leftover assert wants dw to be (2, 1) and stops for every other number of features.
# told: `propagate` raised AssertionError
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dw = X @ (A - Y).T / m
    db = np.sum(A - Y) / m
    assert dw.shape == (2, 1)
    return {"dw": dw, "db": db}, cost
