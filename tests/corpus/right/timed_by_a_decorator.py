# expect: accepted propagate
import functools
import time

def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        result = function(*args, **kwargs)
        wrapper.seconds = time.perf_counter() - start
        return result
    return wrapper

@timed
def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    return {"dw": np.dot(X, (A - Y).T) / Y.size, "db": np.mean(A - Y)}, -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
