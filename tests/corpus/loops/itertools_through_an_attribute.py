# expect: rejected initialize by iterating-module
import itertools as it

class Tools:
    repeat = it.repeat

def initialize(n_x):
    return np.array([list(Tools.repeat(0.0, n_x))]).T, 0.0
