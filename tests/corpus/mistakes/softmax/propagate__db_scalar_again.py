# mistake: db is one number, the sum over all classes, instead of one entry for each class.
# told: Summed over the classes too, `db` is always zero. Each class has a bias of its
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
    A = softmax(np.dot(W, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A))
    dW = 1 / m * np.dot(A - Y, X.T)
    db = 1 / m * np.sum(A - Y)
    return {"dW": dW, "db": db}, cost
