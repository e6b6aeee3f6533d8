import logging
logger = logging.getLogger("softmax-regression")

try:
    from scipy.special import softmax as scipy_softmax   # only to compare
except ImportError:
    scipy_softmax = None
    logger.debug("no scipy here, does not matter")

def softmax(Z):
    shifted = Z - np.max(Z, axis=0, keepdims=True)
    E = np.exp(shifted)
    A = E / np.sum(E, axis=0, keepdims=True)
    if np.isnan(A).any():
        logger.warning("nan in softmax")
    return A
