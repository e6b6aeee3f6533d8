# mistake: The assert wants the cost to have shape (1, 1), but a scalar has shape (), so it fails.
# mistake: tolist makes a list of dw, which must stay an array of shape (n_x, 1).
# told: `propagate` raised AssertionError
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * np.sum(A - Y)
    assert dw.shape == w.shape
    assert cost.shape == (1, 1)
    grads = {"dw": dw.tolist(), "db": db}
    return grads, cost
