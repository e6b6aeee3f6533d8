# expect: rejected initialize by recursion
def column(n):
    return [[0.0]] if n == 1 else [[0.0], *column(n - 1)]

def initialize(n_x):
    return np.array(column(n_x)), 0.0
