# mistake: An L2 penalty is added to the cost, which the statement does not ask for.
# mistake: Only the cost is returned, without grads.
# told: `propagate` returned a number, expected `grads` and `cost`
def propagate(w, b, X, Y):
    m = X.shape[1]
    lambd = 0.1
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    cost = cost + lambd / (2 * m) * np.sum(w ** 2)
    dw = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * np.sum(A - Y)
    grads = {"dw": dw, "db": db}
    return cost
