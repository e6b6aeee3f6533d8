# mistake: keepdims=True is missing, so db has shape (K,) instead of (K, 1).
# told: The sum dropped an axis. `b` is a column, and so is `db`: `keepdims=Tr
def propagate(W, b, X, Y):
    m = X.shape[1]
    Z = np.dot(W, X) + b
    A = softmax(Z)
    cost = -1 / m * np.sum(Y * np.log(A))
    dZ = A - Y
    dW = 1 / m * np.dot(dZ, X.T)
    db = 1 / m * np.sum(dZ, axis=1)
    return {"dW": dW, "db": db}, cost
