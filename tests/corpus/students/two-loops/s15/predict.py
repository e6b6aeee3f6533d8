import doctest


def predict(w: np.ndarray, b: float, X: np.ndarray) -> np.ndarray:
    """The labels that the parameters give to the examples.

    >>> predict(np.array([[1.0]]), 0.0, np.array([[-1.0, 0.0, 1.0]])).tolist()
    [[0, 0, 1]]
    """
    n_x, m = X.shape

    def label(i: int) -> int:
        z = b + sum(w[j, 0] * X[j, i] for j in range(n_x))
        return 1 if sigmoid(z) > 0.5 else 0

    return np.array([label(i) for i in range(m)]).reshape(1, m)


doctest.run_docstring_examples(predict, globals())
