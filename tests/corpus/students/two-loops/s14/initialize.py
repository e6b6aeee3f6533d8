import logging

log = logging.getLogger("logreg")


def initialize(n_x):
    if n_x < 1:
        raise ValueError("need at least one feature")
    log.debug("initialize n_x=%d", n_x)
    return np.zeros((n_x, 1), dtype=np.float64), 0.0
