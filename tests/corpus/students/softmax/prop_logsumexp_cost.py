# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    Z = W @ X + b
    c = Z.max(axis=0, keepdims=True)
    log_A = Z - c - np.log(np.sum(np.exp(Z - c), axis=0, keepdims=True))
    A = np.exp(log_A)
    cost = -np.sum(Y * log_A) / m
    dW = (A - Y) @ X.T / m
    db = np.sum(A - Y, axis=1, keepdims=True) / m
    return {"dW": dW, "db": db}, cost
