import numpy.typing as npt


def predict(W: npt.NDArray, b: npt.NDArray, X: npt.NDArray) -> npt.NDArray[np.int_]:
    """Most probable class for each column of X.

    Examples
    --------
    >>> predict(np.array([[1.0], [-1.0]]), np.zeros((2, 1)), np.array([[2.0, -2.0, 0.0]]))
    array([[0, 1, 0]])
    """
    A: npt.NDArray = softmax(W @ X + b)
    labels: npt.NDArray[np.int_] = np.argmax(A, axis=0)
    return labels.reshape(1, -1)
