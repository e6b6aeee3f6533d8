# mistake: A and Y are swapped in the cost, log(0) of the labels gives nan.
# told: The logarithm of 0 is −inf: it was taken of `Y`. It belongs to the
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
    A = softmax(W @ X + b)
    cost = -np.sum(A * np.log(Y)) / m
    dW = (A - Y) @ X.T / m
    db = np.sum(A - Y, axis=1, keepdims=True) / m
    return {"dW": dW, "db": db}, cost
