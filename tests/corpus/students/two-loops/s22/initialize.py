def initialize(n_x):
    w = np.zeros((n_x, 1), dtype="float64")
    for j in range(n_x):
        w[j, 0] = 0.0
    b = 0.0
    return w, b
