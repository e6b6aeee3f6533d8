# expect: rejected propagate by iterating-module
import operator

import numpy.lib._function_base_impl as base

def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    db = base.functools.reduce(operator.add, (A - Y)[0]) / Y.size
    return {"dw": np.dot(X, (A - Y).T) / Y.size, "db": db}, -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
