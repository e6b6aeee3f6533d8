# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    cost = -np.sum(Y * np.log(A + 1e-8)) / m
    dW = np.dot(A - Y, X.T) / m
    db = np.sum(A - Y, axis=1, keepdims=True) / m
    return {"dW": dW, "db": db}, cost
