# mistake: np.mean divides by K times m; the cost is divided by the number of examples m alone.
# told: This average is over classes and examples. A cost is summed over the c
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.mean(Y * np.log(A))
    dW = 1 / m * np.dot(A - Y, X.T)
    db = 1 / m * np.sum(A - Y, axis=1, keepdims=True)
    grads = {"dW": dW, "db": db}
    return grads, cost
