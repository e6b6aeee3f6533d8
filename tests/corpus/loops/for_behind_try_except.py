# expect: rejected initialize by for-loop
def column(n):
    return np.zeros((n, 1))

try:
    from vectorized_helpers import column
except ImportError:
    def column(n):
        w = np.empty((n, 1))
        for j in range(n):
            w[j] = 0.0
        return w

def initialize(n_x):
    return column(n_x), 0.0
