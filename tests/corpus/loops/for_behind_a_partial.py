# expect: rejected predict by for-loop
from functools import partial

def above(limit, A):
    out = np.zeros(A.shape)
    for i in range(A.shape[1]):
        if A[0, i] > limit:
            out[0, i] = 1
    return out

label = partial(above, 0.5)

def predict(w, b, X):
    return label(sigmoid(np.dot(w.T, X) + b))
