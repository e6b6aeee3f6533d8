# mistake: Y @ log(A).T is a (K, K) matrix; the cost needs the entry-by-entry product Y * log(A).
# told: The logarithms of all classes are in this cost. Which of them does `Y`
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    cost = -1 / m * np.sum(Y @ np.log(A).T)
    dW = 1 / m * (A - Y) @ X.T
    db = 1 / m * np.sum(A - Y, axis=1, keepdims=True)
    return {"dW": dW, "db": db}, cost
