# mistake: b is left out of the scores, and the cost has no minus sign.
# told: The logarithm of a probability is negative, the cost is not: a sign is missing.
# told: The parameter `b` has no effect on these probabilities. Where does it enter?
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
    m = X.shape[1]
    A = softmax(W @ X)
    cost = np.sum(Y * np.log(A)) / m
    dW = (A - Y) @ X.T / m
    db = np.sum(A - Y, axis=1, keepdims=True) / m
    return {"dW": dW, "db": db}, cost
