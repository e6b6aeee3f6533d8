def initialize(n_x):
    n_x = int(n_x)
    w = np.zeros((n_x, 1), dtype=np.float64)
    b = np.float64(0.0)
    assert w.shape == (n_x, 1)
    assert np.all(w == 0)
    return w, b
