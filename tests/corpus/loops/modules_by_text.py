# expect: rejected initialize by hidden-code
import itertools
import sys

def initialize(n_x):
    return np.array([list(sys.modules["itertools"].repeat(0.0, n_x))]).T, 0.0
