# expect: rejected predict by for-loop
from functools import singledispatch

@singledispatch
def label(A):
    return A

@label.register
def _(A: np.ndarray):
    out = np.zeros(A.shape)
    for i in range(A.shape[1]):
        out[0, i] = A[0, i] > 0.5
    return out

def predict(w, b, X):
    return label(sigmoid(np.dot(w.T, X) + b))
