# mistake: The factor -1/m stands before the first sum only, the second term keeps its sign and size.
# told: The factor −1/m reaches the first term of the cost only. A pair of brackets is
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A)) + np.sum((1 - Y) * np.log(1 - A))
    dw = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * np.sum(A - Y)
    return {"dw": dw, "db": db}, cost
