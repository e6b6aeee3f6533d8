# %% propagate
def propagate(W, b, X, Y):
    K, m = Y.shape
    A = softmax(np.dot(W, X) + b)
    loss = -np.sum(Y * np.log(A), axis=0, keepdims=True)     # (1, m)
    cost = np.sum(loss, axis=1, keepdims=True) / m           # (1, 1)
    cost = np.squeeze(cost)                                  # ()
    dW = np.dot(A - Y, X.T) / m
    db = np.sum(A - Y, axis=1, keepdims=True) / m
    assert(dW.shape == W.shape)
    assert(db.shape == (K, 1))
    assert(cost.shape == ())
    return {"dW": dW, "db": db}, cost
