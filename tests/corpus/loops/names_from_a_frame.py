# expect: rejected initialize by hidden-code
import sys

def rows(n):
    return np.array([[0.0] for _ in range(n)])

def initialize(n_x):
    return sys._getframe().f_globals["rows"](n_x), 0.0
