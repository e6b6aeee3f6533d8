# mistake: There is no np.summ; the function is np.sum.
# mistake: The plus between the two terms of the cost became a minus.
# told: The module has nothing of that name: look for a slip in its spelling.
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A) - (1 - Y) * np.log(1 - A))
    dw = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * np.summ(A - Y)
    grads = {"dw": dw, "db": db}
    return grads, cost
