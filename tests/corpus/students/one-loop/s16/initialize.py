def initialize(n_x):
    # pesos en cero, columna (n_x, 1)
    w = np.zeros((n_x, 1))
    # sesgo
    b = 0.0
    return w, b
