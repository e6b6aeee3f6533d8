# expect: accepted propagate
from types import SimpleNamespace
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    g = SimpleNamespace(dw=X @ (A - Y).T / m, db=np.sum(A - Y) / m)
    return g.__dict__, cost
