# loop: functools.reduce compares the rows of Z one after the other.
import functools
import operator


def softmax(Z):
    top = functools.reduce(np.maximum, Z)
    E = np.exp(Z - top)
    return E / functools.reduce(operator.add, E)
