# expect: rejected initialize by iterating-module
from timeit import timeit

def initialize(n_x):
    rows = []
    timeit(lambda: rows.append([0.0]), number=n_x)
    return np.array(rows), 0.0
