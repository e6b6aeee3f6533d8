def initialize(n_x):
    if n_x < 1:
        raise ValueError("need at least one feature")
    w = np.zeros((int(n_x), 1), dtype=np.float64)
    b = np.float64(0.0)
    return w, b
