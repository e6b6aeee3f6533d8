import logging

logger = logging.getLogger(__name__)

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
    try:
        for i in range(m):
            a = sigmoid(np.dot(w.T, X[:, i][:, np.newaxis])[0][0] + b)
            labels[0, i] = 1 if a > 0.5 else 0
    except ValueError as e:
        logger.error("shapes do not fit: w %s, X %s (%s)", w.shape, X.shape, e)
        raise
    logger.info("%d of %d are ones", labels.sum(), m)
    return labels
