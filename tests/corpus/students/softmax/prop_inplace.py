# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    Z = W @ X
    Z += b
    A = softmax(Z)
    cost = -np.sum(Y * np.log(A))
    cost /= m
    A = A - Y          # now dZ
    dW = A @ X.T
    dW /= m
    db = A.sum(axis=1, keepdims=True)
    db /= m
    return {"dW": dW, "db": db}, cost
