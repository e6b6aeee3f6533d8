# mistake: db sums over the classes (axis=0) instead of over the examples.
# told: `db` was summed over the classes. Each class keeps its own: sum over the
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    cost = -np.sum(Y * np.log(A)) / m
    dW = (A - Y) @ X.T / m
    db = np.sum(A - Y, axis=0, keepdims=True) / m
    return {"dW": dW, "db": db}, cost
