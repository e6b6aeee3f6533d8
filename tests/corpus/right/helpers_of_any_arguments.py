# expect: accepted propagate
from functools import wraps


def described(**arrays):
    return ", ".join(f"{name}: {array.shape}" for name, array in arrays.items())


def check(*arrays):
    for array in arrays:
        assert array.ndim == 2, "expected a matrix"


def scaled(values, m):
    return [value / m for value in values]


def checked(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        if any(isinstance(each, np.ndarray) and each.ndim != 2 for each in args):
            raise ValueError("expected matrices")
        return function(*args, **kwargs)
    return wrapper


# %%
@checked
def propagate(w, b, X, Y):
    check(w, X, Y)
    assert w.shape[0] == X.shape[0], described(w=w, X=X)
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw, db, cost = scaled([np.dot(X, (A - Y).T), np.sum(A - Y), cost], m)
    return {"dw": dw, "db": db}, cost
