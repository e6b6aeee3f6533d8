# expect: rejected initialize by for-loop
def initialize(n_x):
    w = np.ones((n_x, 1))
    try:
        b = 0.0
    finally:
        for row in w:
            row[0] = 0
    return w, b
