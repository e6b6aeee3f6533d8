# expect: rejected initialize by recursion
def apply(function, n):
    return function(n) if n else []

def grow(n):
    return apply(grow, n - 1) + [[0.0]]

def initialize(n_x):
    return np.array(grow(n_x)), 0.0
