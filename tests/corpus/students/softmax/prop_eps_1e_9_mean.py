# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    cost = -np.mean(np.sum(Y * np.log(A + 1e-9), axis=0))
    dW = (1 / m) * (A - Y) @ X.T
    db = (1 / m) * np.sum(A - Y, axis=1, keepdims=True)
    grads = {"dW": dW, "db": db}
    return grads, cost
