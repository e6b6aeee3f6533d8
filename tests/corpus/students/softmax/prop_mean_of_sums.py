# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    losses = -np.sum(Y * np.log(A), axis=0)      # (m,)
    cost = np.mean(losses)
    dW = (A - Y) @ X.T / m
    db = np.mean(A - Y, axis=1, keepdims=True)
    return {"dW": dW, "db": db}, cost
