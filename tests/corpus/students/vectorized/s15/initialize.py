from dataclasses import dataclass
from typing import Tuple

import numpy.typing as npt


@dataclass
class Params:
    """The parameters of the model."""

    w: npt.NDArray
    b: float = 0.0


def initialize(n_x: int) -> Tuple[npt.NDArray, float]:
    """The parameters before the first step: all zero.

    Parameters
    ----------
    n_x : int
        Number of features.

    Returns
    -------
    w : ndarray, shape (n_x, 1)
    b : float

    Examples
    --------
    >>> w, b = initialize(2)
    >>> w.shape
    (2, 1)
    >>> b
    0.0
    """
    start = Params(w=np.zeros((n_x, 1)))
    return start.w, start.b
