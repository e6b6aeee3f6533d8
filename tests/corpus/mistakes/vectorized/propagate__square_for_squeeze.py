# mistake: It says np.square(cost) where np.squeeze was meant, so the cost is squared.
# told: The cost was squared. `np.squeeze`, which drops axes of length 1, has a name
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = (-1 / m) * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    cost = np.square(cost)
    dw = (1 / m) * np.dot(X, (A - Y).T)
    db = (1 / m) * np.sum(A - Y)
    return {"dw": dw, "db": db}, cost
