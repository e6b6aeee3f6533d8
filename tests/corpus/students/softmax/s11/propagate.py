DTYPE = np.float32

def propagate(W, b, X, Y):
    W, b = W.astype(DTYPE), b.astype(DTYPE)
    X, Y = X.astype(DTYPE), Y.astype(DTYPE)
    m = DTYPE(X.shape[1])
    A = softmax(W @ X + b).astype(DTYPE)
    cost = DTYPE(-np.sum(Y * np.log(A)) / m)
    dZ = A - Y
    dW = (dZ @ X.T / m).astype(DTYPE)
    db = (np.sum(dZ, axis=1, keepdims=True) / m).astype(DTYPE)
    return {"dW": dW, "db": db}, cost
