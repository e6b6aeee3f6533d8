# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    Z = W.dot(X) + b
    A = softmax(Z)
    dZ = A - Y
    dW = dZ.dot(X.T) / m
    db = dZ.mean(axis=1).reshape(b.shape)
    cost = -(Y * np.log(A)).sum() / m
    assert dW.shape == W.shape and db.shape == b.shape
    return {"dW": dW, "db": db}, cost
