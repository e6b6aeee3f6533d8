import matplotlib.pyplot as plt

def initialize(n_x):
    w = np.zeros(shape=(n_x, 1))
    b = 0.0
    assert(w.shape == (n_x, 1))
    assert(isinstance(b, float) or isinstance(b, int))
    return w, b
