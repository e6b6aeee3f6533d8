def initialize(n_x):
    # float32 is enough for us (deep learning uses it everywhere)
    w = np.zeros((n_x, 1), dtype=np.float32)
    b = np.float32(0.0)
    assert w.shape == (n_x, 1), "wrong shape of w"
    assert w.dtype == np.float32
    return w, b
