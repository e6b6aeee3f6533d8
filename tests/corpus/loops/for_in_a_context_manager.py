# expect: rejected predict by for-loop
from contextlib import contextmanager

@contextmanager
def labelled(A):
    out = np.zeros(A.shape)
    for i in range(A.shape[1]):
        out[0, i] = A[0, i] > 0.5
    yield out

def predict(w, b, X):
    with labelled(sigmoid(np.dot(w.T, X) + b)) as out:
        return out
