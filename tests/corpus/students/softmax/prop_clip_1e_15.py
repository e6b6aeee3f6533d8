# %% propagate
def propagate(W, b, X, Y):
    eps = 1e-15
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(np.clip(A, eps, 1.0))) / m
    dZ = A - Y
    dW = np.dot(dZ, X.T) / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    return {"dW": dW, "db": db}, cost
