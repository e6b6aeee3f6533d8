# expect: accepted predict
import logging
import os
import sys

log = logging.getLogger(__name__)

def predict(w, b, X):
    log.debug("predicting %d examples in %s", X.shape[1], os.getcwd())
    if "-v" in sys.argv:
        print("verbose", file=sys.stderr)
    return (sigmoid(np.dot(w.T, X) + b) > 0.5).astype(float)
