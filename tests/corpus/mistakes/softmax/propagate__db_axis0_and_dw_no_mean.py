# mistake: db is summed over the classes (axis 0) instead of over the examples (axis 1).
# mistake: 1/m is missing in dW.
# told: `db` was summed over the classes. Each class keeps its own: sum over t
# told: This is the sum over the examples. Cost and gradient are averages: a division
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A))
    dW = np.dot(A - Y, X.T)
    db = 1 / m * np.sum(A - Y, axis=0, keepdims=True)
    return {"dW": dW, "db": db}, cost
