import logging

logger = logging.getLogger(__name__)

def initialize(n_x):
    try:
        w = np.zeros((n_x, 1))
    except TypeError:
        logger.error("n_x must be an integer, got %r", n_x)
        raise
    b = 0.0
    logger.debug("initialized %d weights", n_x)
    return w, b
