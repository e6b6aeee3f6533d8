def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    mask = Y == 1
    p_true = A[mask]                 # m numbers, one for each column
    cost = -np.log(p_true).mean()
    dZ = np.where(mask, A - 1, A)
    dW = dZ @ X.T / m
    db = dZ.mean(axis=1, keepdims=True)
    return {"dW": dW, "db": db}, cost
