# loop: The helper in the cell of initialize multiplies feature by feature.
# %% initialize
def initialize(n_x):
    """The parameters before the first step: all zero.

    Args:
        n_x: number of features.

    Returns:
        w: weights, zeros of shape (n_x, 1).
        b: bias, the number 0.0.
    """
    w = np.zeros((n_x, 1))
    b = 0.0
    return w, b


def dot(u, v):
    total = 0.0
    for p, q in zip(u, v):
        total = total + p * q
    return total
# %% predict
def predict(w, b, X):
    """The labels that the parameters give to the examples.

    With the probabilities A = σ(wᵀX + b): the label is 1 where A > 0.5, else 0. Exactly 0.5 gives 0.

    Args:
        w: weights, shape (n_x, 1).
        b: bias, a scalar.
        X: examples, one per column, shape (n_x, m).

    Returns:
        The labels, zeros and ones, shape (1, m).
    """
    m = X.shape[1]
    labels = np.zeros((1, m))
    for i in range(m):
        labels[0, i] = sigmoid(dot(w[:, 0], X[:, i]) + b) > 0.5
    return labels
