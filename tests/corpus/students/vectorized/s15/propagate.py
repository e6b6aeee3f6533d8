from dataclasses import dataclass, asdict
from typing import Dict, Tuple


@dataclass(frozen=True)
class Gradients:
    dw: np.ndarray
    db: float


def forward(w: np.ndarray, b: float, X: np.ndarray) -> np.ndarray:
    """Probabilities A = σ(wᵀX + b).

    >>> forward(np.zeros((2, 1)), 0.0, np.ones((2, 3)))
    array([[0.5, 0.5, 0.5]])
    """
    return sigmoid(w.T @ X + b)


def cross_entropy(A: np.ndarray, Y: np.ndarray) -> float:
    """Mean binary cross-entropy.

    >>> round(float(cross_entropy(np.array([[0.5]]), np.array([[1]]))), 4)
    0.6931
    """
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log1p(-A))


def backward(A: np.ndarray, X: np.ndarray, Y: np.ndarray) -> Gradients:
    """The gradient of the cost."""
    m = X.shape[1]
    dZ = A - Y
    return Gradients(dw=X @ dZ.T / m, db=np.mean(dZ))


def propagate(w: np.ndarray, b: float, X: np.ndarray, Y: np.ndarray) -> Tuple[Dict, float]:
    """The cost of the parameters on the examples, and its gradient.

    Parameters
    ----------
    w : ndarray, shape (n_x, 1)
    b : float
    X : ndarray, shape (n_x, m)
    Y : ndarray, shape (1, m)

    Returns
    -------
    grads : dict with "dw" and "db"
    cost : float
    """
    A = forward(w, b, X)
    gradients = backward(A, X, Y)
    return {"dw": gradients.dw, "db": gradients.db}, cross_entropy(A, Y)


import doctest
doctest.run_docstring_examples(cross_entropy, globals())
