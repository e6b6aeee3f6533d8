# expect: rejected initialize by recursion
def initialize(n_x):
    column = (lambda f: lambda n: f(f, n))(lambda f, n: [] if n == 0 else [[0.0], *f(f, n - 1)])
    return np.array(column(n_x)), 0.0
