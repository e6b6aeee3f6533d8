# loop: Two helpers call each other for the next example, which is recursion again.
def ping(values, i, total):
    return total if i == len(values) else pong(values, i, total + values[i])


def pong(values, i, total):
    return ping(values, i + 1, total)


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
    losses = -np.sum(Y * np.log(A), axis=0)
    cost = ping(losses, 0, 0.0) / m
    dZ = A - Y
    return {"dW": dZ @ X.T / m, "db": dZ.mean(axis=1, keepdims=True)}, cost
