# mistake: The cost is summed over the classes only and is a row with one loss per example; it must be a single number.
# told: `cost` has shape
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A), axis=0, keepdims=True)
    dW = 1 / m * np.dot(A - Y, X.T)
    db = 1 / m * np.sum(A - Y, axis=1, keepdims=True)
    return {"dW": dW, "db": db}, cost
