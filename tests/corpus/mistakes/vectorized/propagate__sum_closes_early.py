# mistake: The parenthesis closes too early: -1/m must multiply both terms of the cost, not the first alone.
# told: The factor −1/m reaches the first term of the cost only. A pair of bra
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = (-1 / m) * np.sum(Y * np.log(A)) + np.sum((1 - Y) * np.log(1 - A))
    dw = (1 / m) * np.dot(X, (A - Y).T)
    db = (1 / m) * np.sum(A - Y)
    grads = {"dw": dw,
             "db": db}
    return grads, cost
