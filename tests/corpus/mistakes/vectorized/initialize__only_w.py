# mistake: b is computed but not returned; return both w and b.
# told: Two things are to be returned, the weights and the bias.
def initialize(n_x):
    w = np.zeros((n_x, 1))
    b = 0.0
    assert w.shape == (n_x, 1)
    return w
