# mistake: The cost is an array of shape (1, 1) instead of a scalar.
# mistake: grads is a list [dW, db] instead of a dict.
# told: `propagate` returned a list of
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A), keepdims=True)
    dW = 1 / m * np.dot(A - Y, X.T)
    db = 1 / m * np.sum(A - Y, axis=1, keepdims=True)
    return [dW, db], cost
