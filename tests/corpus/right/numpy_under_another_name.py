# expect: accepted propagate
import numpy
import numpy as jnp
from numpy import linalg as la

def propagate(w, b, X, Y):
    A = sigmoid(numpy.dot(w.T, X) + b)
    assert la.norm(A) >= 0
    return {"dw": jnp.dot(X, (A - Y).T) / Y.size, "db": numpy.mean(A - Y)}, -jnp.mean(
        Y * numpy.log(A) + (1 - Y) * jnp.log(1 - A))
