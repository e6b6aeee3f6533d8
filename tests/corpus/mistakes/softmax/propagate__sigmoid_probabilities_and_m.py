# mistake: The probabilities are sigmoids, class by class, instead of the softmax of each column.
# mistake: m is the number of classes, Y.shape[0]; the number of examples is Y.shape[1].
# told: `Y.shape[0]` is the number of classes. The average is over the example
def propagate(W, b, X, Y):
    m = Y.shape[0]
    Z = np.dot(W, X) + b
    A = 1 / (1 + np.exp(-Z))
    cost = -1 / m * np.sum(Y * np.log(A))
    dW = 1 / m * np.dot(A - Y, X.T)
    db = 1 / m * np.sum(A - Y, axis=1, keepdims=True)
    grads = {"dW": dW, "db": db}
    return grads, cost
