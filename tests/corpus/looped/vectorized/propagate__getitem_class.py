# loop: A class with __getitem__ is iterated by list(), example by example.
class Losses:
    def __init__(self, A, Y):
        self.A, self.Y = A, Y

    def __getitem__(self, i):
        if i >= self.A.shape[1]:
            raise IndexError
        a, y = self.A[0, i], self.Y[0, i]
        return -(y * np.log(a) + (1 - y) * np.log(1 - a))


def propagate(w, b, X, Y):
    """The cost of the parameters on the examples, and its gradient.

    With the probabilities A = σ(wᵀX + b), of shape (1, m):

        cost = −1/m Σ [Y log A + (1 − Y) log(1 − A)]
        dw   = 1/m X (A − Y)ᵀ
        db   = 1/m Σ (A − Y)

    Args:
        w: weights, shape (n_x, 1).
        b: bias, a scalar.
        X: examples, one per column, shape (n_x, m).
        Y: labels, 0 or 1, shape (1, m).

    Returns:
        grads: a dict with "dw", shape (n_x, 1), and "db", a scalar.
        cost: a scalar.
    """
    # YOUR CODE HERE
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = np.mean(list(Losses(A, Y)))
    return {"dw": X @ (A - Y).T / m, "db": np.mean(A - Y)}, cost
