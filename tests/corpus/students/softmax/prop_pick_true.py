# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    p_true = np.sum(Y * A, axis=0)
    cost = -np.mean(np.log(p_true))
    dZ = A - Y
    return {"dW": dZ @ X.T / m, "db": dZ.sum(axis=1, keepdims=True) / m}, cost
