from typing import Dict, Tuple
import numpy.typing as npt


def cross_entropy(A: npt.NDArray, Y: npt.NDArray) -> float:
    """Mean cross entropy of the columns of A and Y.

    >>> round(cross_entropy(np.array([[0.5], [0.5]]), np.array([[1], [0]])), 6)
    0.693147
    """
    m: int = Y.shape[1]
    return float(-np.sum(Y * np.log(A)) / m)


def propagate(W: npt.NDArray, b: npt.NDArray, X: npt.NDArray, Y: npt.NDArray
              ) -> Tuple[Dict[str, npt.NDArray], float]:
    """Cost and gradient of softmax regression.

    Parameters
    ----------
    W : array, shape (K, n_x)
    b : array, shape (K, 1)
    X : array, shape (n_x, m)
    Y : array, shape (K, m)

    Returns
    -------
    grads : dict with ``"dW"`` and ``"db"``
    cost : float
    """
    m: int = X.shape[1]
    A: npt.NDArray = softmax(W @ X + b)
    cost: float = cross_entropy(A, Y)

    dZ: npt.NDArray = A - Y
    grads: Dict[str, npt.NDArray] = {
        "dW": (1 / m) * (dZ @ X.T),
        "db": (1 / m) * np.sum(dZ, axis=1, keepdims=True),
    }
    return grads, cost
