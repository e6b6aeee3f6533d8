import numpy.typing as npt


def softmax(Z: npt.NDArray) -> npt.NDArray:
    """Column-wise, numerically safe softmax.

    Parameters
    ----------
    Z : array of float, shape (K, m)
        Scores.

    Returns
    -------
    array of float, shape (K, m)
        Probabilities; the columns sum to one.

    Examples
    --------
    >>> softmax(np.array([[0.0, 1000.0], [0.0, 1000.0]]))
    array([[0.5, 0.5],
           [0.5, 0.5]])
    """
    exp_scores: npt.NDArray = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    return exp_scores / np.sum(exp_scores, axis=0, keepdims=True)


if __name__ == "__main__":
    import doctest
    doctest.run_docstring_examples(softmax, {"np": np, "softmax": softmax})
