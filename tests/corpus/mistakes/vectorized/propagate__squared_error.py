# mistake: The cost is the cross-entropy of the statement, not the mean squared error.
# told: This is the cost of linear regression, the squared error. Logistic reg
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = np.sum((A - Y) ** 2) / (2 * m)
    dw = X @ (A - Y).T / m
    db = np.mean(A - Y)
    return {"dw": dw, "db": db}, cost
