# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    dZ = A - Y
    db = np.dot(dZ, np.ones((m, 1))) / m
    dW = np.dot(dZ, X.T) / m
    cost = np.squeeze(-np.sum(Y * np.log(A)) / m)
    return {"dW": dW, "db": db}, cost
