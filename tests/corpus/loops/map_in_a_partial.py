# expect: rejected predict by element-wise-builtin
from functools import partial

rounded = partial(map, round)

def predict(w, b, X):
    return np.array([list(rounded(sigmoid(np.dot(w.T, X) + b)[0].tolist()))])
