import time

def predict(w, b, X, verbose=False):
    """The labels that the parameters give to the examples.

    With the probabilities A = σ(wᵀX + b): the label is 1 where A > 0.5, else 0. Exactly 0.5 gives 0.

    Args:
        w: weights, shape (n_x, 1).
        b: bias, a scalar.
        X: examples, one per column, shape (n_x, m).

    Returns:
        The labels, zeros and ones, shape (1, m).
    """
    start = time.time()
    cache = {"A": []}
    for i in range(X.shape[1]):
        cache["A"].append(sigmoid(np.matmul(w.T, X[:, i:i+1]).item() + b))
    labels = np.where(np.array(cache["A"]) > 0.5, 1, 0).reshape(1, -1)
    if verbose:
        print("predict:", time.time() - start, "seconds")
    return labels
