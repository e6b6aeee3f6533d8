# mistake: The body reads X_example and Y_example from the notebook instead of the arguments X and Y.
# told: `propagate` raised NameError: name 'X_example' is not defined
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
    m = X_example.shape[1]
    A = sigmoid(w.T @ X_example + b)
    cost = -np.sum(Y_example * np.log(A) + (1 - Y_example) * np.log(1 - A)) / m
    return {"dw": X_example @ (A - Y_example).T / m, "db": np.sum(A - Y_example) / m}, cost
