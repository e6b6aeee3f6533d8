def predict(w: np.ndarray, b: float, X: np.ndarray) -> np.ndarray:
    """The labels that the parameters give to the examples.

    Examples
    --------
    >>> predict(np.array([[1.0]]), 0.0, np.array([[-1.0, 0.0, 2.0]]))
    array([[0, 0, 1]])
    """
    probabilities: np.ndarray = sigmoid(w.T @ X + b)
    labels: np.ndarray = (probabilities > 0.5).astype(int)
    return labels
