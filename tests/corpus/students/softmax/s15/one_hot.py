from __future__ import annotations
import numpy.typing as npt


def one_hot(labels: npt.NDArray, K: int) -> npt.NDArray[np.float64]:
    """Encode class labels as one-hot columns.

    Parameters
    ----------
    labels : array of int, shape (1, m)
        Class numbers, each in ``0 .. K - 1``.
    K : int
        Number of classes.

    Returns
    -------
    array of float, shape (K, m)

    Examples
    --------
    >>> one_hot(np.array([[1, 0]]), 2)
    array([[0., 1.],
           [1., 0.]])
    """
    classes: npt.NDArray = np.arange(K)[:, np.newaxis]
    return np.equal(classes, labels).astype(np.float64)
