# loop: sum of np.outer in a generator adds one example after the other.
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    dW = sum(np.outer(d, x) for d, x in zip((A - Y).T, X.T)) / m
    db = np.mean(A - Y, axis=1, keepdims=True)
    cost = -np.sum(Y * np.log(A)) / m
    return {"dW": dW, "db": db}, cost
