from typing import Tuple


def initialize(n_x: int) -> Tuple[np.ndarray, float]:
    coef_ = np.zeros((n_x, 1))
    intercept_ = 0.0
    return coef_, intercept_
