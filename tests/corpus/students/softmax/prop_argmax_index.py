# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    true_class = Y.argmax(axis=0)
    cost = -np.log(A[true_class, np.arange(m)]).mean()
    dZ = A.copy()
    dZ[true_class, np.arange(m)] -= 1
    dW = dZ @ X.T / m
    db = dZ.mean(axis=1, keepdims=True)
    return {"dW": dW, "db": db}, cost
