# expect: rejected initialize by recursion
def rows(me, n):
    return [[0.0]] * (n > 0) + (me(me, n - 1) if n > 1 else [])

def initialize(n_x):
    return np.array(rows(rows, n_x)), 0.0
