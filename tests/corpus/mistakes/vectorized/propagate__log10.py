# mistake: The cost uses the natural logarithm np.log, not np.log10.
# told: The logarithm of the cost is the natural one, `np.log`, not the one to
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log10(A) + (1 - Y) * np.log10(1 - A))
    dw = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * np.sum(A - Y)
    return {"dw": dw, "db": db}, cost
