import logging
logger = logging.getLogger("softmax-regression")

def predict(W, b, X):
    try:
        A = softmax(W @ X + b)
    except ValueError as err:
        logger.error("shapes %s %s %s: %s", W.shape, X.shape, b.shape, err)
        raise
    labels = np.argmax(A, axis=0)
    logger.debug("predicted %d labels", labels.size)
    return np.atleast_2d(labels)
