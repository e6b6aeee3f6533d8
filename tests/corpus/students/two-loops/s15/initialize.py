from typing import Tuple
import doctest


def initialize(n_x: int) -> Tuple[np.ndarray, float]:
    """The parameters before the first step: all zero.

    >>> w, b = initialize(2)
    >>> w.tolist()
    [[0.0], [0.0]]
    >>> b
    0.0
    """
    w: np.ndarray = np.zeros((n_x, 1))
    b: float = 0.0
    return w, b


doctest.run_docstring_examples(initialize, globals())
