import logging
logger = logging.getLogger("softmax-regression")

def one_hot(labels, K):
    logger.debug("one_hot: labels %s, K = %d", labels.shape, K)
    try:
        return np.eye(K)[:, labels.reshape(-1)]
    except IndexError:
        # labels came as floats (1.0, 2.0, ...)
        logger.warning("labels are not integers, converting")
        return np.eye(K)[:, labels.reshape(-1).astype(int)]
