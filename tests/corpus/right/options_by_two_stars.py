# expect: accepted propagate initialize
from functools import wraps

AXIS = {"axis": 1, "keepdims": True}
KINDS = {"zeros": {"dtype": float}}


def logged(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


def zeros(*shape, **options):
    return np.zeros(shape, **options)


@logged
def mean(values, **options):
    return np.mean(values, **options)


def initialize(n_x):
    return zeros(n_x, 1, **KINDS["zeros"]), 0.0


def propagate(w, b, X, Y):
    options = dict(dtype=float)
    options["copy"] = True
    names = ["dw", "db"]
    names.sort(**{"reverse": True})
    A = sigmoid(np.dot(w.T, X) + b)
    dZ = np.array(A - Y, **options)
    cost = -mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {names[0]: mean(X * dZ, **AXIS), names[1]: mean(dZ)}, cost
