# mistake: dZ is A - Y, not Y - A: your gradient points the wrong way.
# told: The gradient points the other way: look at which of `A` and `Y` is tak
def propagate(w, b, X, Y):
    m = X.shape[1]
    yhat = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(yhat) + (1 - Y) * np.log(1 - yhat))
    error = Y - yhat
    dw = 1 / m * np.dot(X, error.T)
    db = 1 / m * np.sum(error)
    grads = {"dw": dw, "db": db}
    return grads, cost
