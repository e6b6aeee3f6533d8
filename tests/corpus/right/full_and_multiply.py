# expect: accepted initialize
def initialize(n_x):
    w = np.full((n_x, 1), 3.0)
    w *= 0
    return (w, b) if (b := 0.0) == 0 else None
