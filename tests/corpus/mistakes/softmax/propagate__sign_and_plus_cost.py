# mistake: dZ is Y - A instead of A - Y.
# mistake: The cost lacks its minus sign.
# told: The gradient points the other way: look at which of `A` and `Y` is tak
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    cost = np.sum(Y * np.log(A)) / m
    dZ = Y - A
    dW = dZ @ X.T / m
    db = dZ.sum(axis=1, keepdims=True) / m
    return {"dW": dW, "db": db}, cost
