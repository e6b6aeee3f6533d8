# mistake: dW is not divided by the number of examples.
# told: This is the sum over the examples. Cost and gradient are averages: a division
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    cost = -np.sum(Y * np.log(A)) / m
    dW = (A - Y) @ X.T
    db = np.sum(A - Y, axis=1, keepdims=True) / m
    return {"dW": dW, "db": db}, cost
