# mistake: dw is rounded to two decimals; only the printed example is rounded, not the result.
# mistake: db was never filled in: it is still None.
# told: `db` is None
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = None
    dw = None
    db = None
    cost = None

    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw = np.round(1 / m * np.dot(X, (A - Y).T), 2)

    grads = {"dw": dw, "db": db}
    return grads, cost
