# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    cost = -np.sum(np.log(A[Y == 1])) / m
    dW = np.matmul(A - Y, X.T) / m
    db = np.sum(A - Y, axis=1).reshape(-1, 1) / m
    return {"dW": dW, "db": db}, cost
