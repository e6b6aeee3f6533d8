def initialize(n_x):
    w = np.zeros((n_x, 1))   # pesos
    b = 0.0                  # sesgo
    return w, b
