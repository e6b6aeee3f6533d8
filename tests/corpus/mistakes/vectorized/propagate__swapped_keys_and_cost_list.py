# mistake: The entries of grads are interchanged: "dw" holds db and "db" holds dw.
# mistake: The cost is a list with one number in it instead of a number.
# told: The entries of `grads` stand under each other's names: the gradient of
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = [-1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))]
    dw = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * np.sum(A - Y)
    grads = {"dw": db, "db": dw}
    return grads, cost
