# loop: db and dW are filled in a loop over the classes.
def propagate(W, b, X, Y):
    """The cost of the parameters on the examples, and its gradient.

    With the probabilities A = softmax(WX + b), of shape (K, m):

        cost = −1/m Σ Y log A, over all classes and examples
        dW   = 1/m (A − Y) Xᵀ
        db   = 1/m Σ (A − Y), over the examples

    Args:
        W: weights, one row per class, shape (K, n_x).
        b: biases, shape (K, 1).
        X: examples, one per column, shape (n_x, m).
        Y: classes, one-hot, shape (K, m).

    Returns:
        grads: a dict with "dW", shape (K, n_x), and "db", shape (K, 1).
        cost: a scalar.
    """
    # YOUR CODE HERE
    m = X.shape[1]
    K = W.shape[0]
    A = softmax(W @ X + b)
    dW = np.zeros(W.shape)
    db = np.zeros((K, 1))
    for k in range(K):
        dW[k] = np.mean((A[k] - Y[k]) * X, axis=1)
        db[k] = np.mean(A[k] - Y[k])
    cost = -np.sum(Y * np.log(A)) / m
    return {"dW": dW, "db": db}, cost
