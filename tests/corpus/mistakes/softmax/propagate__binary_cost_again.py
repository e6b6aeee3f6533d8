# mistake: It still has the cost of logistic regression with its second term (1 - Y) log(1 - A).
# told: This is the cost of `K` separate yes-or-no questions. With a softmax, only the
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
    A = softmax(W @ X + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dW = 1 / m * (A - Y) @ X.T
    db = 1 / m * np.sum(A - Y, axis=1, keepdims=True)
    return {"dW": dW, "db": db}, cost
