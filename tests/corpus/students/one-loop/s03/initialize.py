def initialize(n_x):
    """All-zero parameters."""
    n_x = int(n_x)
    assert n_x >= 1, "need at least one feature"

    w = np.zeros((n_x, 1), dtype=np.float64)
    b = float(0)

    assert w.shape == (n_x, 1)
    assert np.all(w == 0)
    assert isinstance(b, float)
    return w, b
