# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    cost = -np.sum(np.where(Y == 1, np.log(A), 0.0)) / m
    dZ = np.subtract(A, Y)
    dW = np.divide(np.dot(dZ, X.T), m)
    db = np.divide(np.sum(dZ, axis=1, keepdims=True), m)
    return {"dW": dW, "db": db}, cost
