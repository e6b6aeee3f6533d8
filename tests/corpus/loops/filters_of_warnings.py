# expect: rejected propagate by iterating-module
import types
import warnings


def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    seen = []
    with warnings.catch_warnings():
        warnings.filters[:] = [("x", types.SimpleNamespace(match=seen.append), UserWarning, None, 0)] * m
        warnings.warn("none")
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / len(seen)}, cost
