# expect: accepted predict
from functools import partial

def compose(outer, inner):
    return lambda *args: outer(inner(*args))

score = lambda w, b, X: np.dot(w.T, X) + b
above = partial(np.greater, x2=0.5) if False else (lambda A: A > 0.5)

def predict(w, b, X):
    return np.multiply(compose(above, compose(sigmoid, score))(w, b, X), 1)
