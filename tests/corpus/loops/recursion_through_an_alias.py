# expect: rejected initialize by recursion
def grow(n):
    return [] if n == 0 else again(n - 1) + [[0.0]]

again = grow

def initialize(n_x):
    return np.array(grow(n_x)), 0.0
