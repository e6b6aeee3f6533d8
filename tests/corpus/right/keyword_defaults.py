# expect: accepted initialize
def initialize(n_x, start=0.0, *, dtype=float):
    return np.full((n_x, 1), start, dtype=dtype), dtype(start)
