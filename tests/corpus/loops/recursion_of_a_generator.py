# expect: rejected initialize by recursion
def rows(n):
    if n:
        yield [0.0]
        yield from rows(n - 1)

def initialize(n_x):
    return np.array(list(rows(n_x))), 0.0
