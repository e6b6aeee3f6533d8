# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A))
    dW = 1 / m * np.dot(A - Y, X.T)
    db = 1 / m * np.sum(A - Y, axis=1, keepdims=True)
    return {"dW": dW, "db": db}, cost
