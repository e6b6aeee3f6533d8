# expect: rejected initialize by iterating-module
from _functools import reduce

def initialize(n_x):
    return reduce(lambda w, j: np.vstack([w, [[0.0]]]), range(n_x - 1), np.zeros((1, 1))), 0.0
