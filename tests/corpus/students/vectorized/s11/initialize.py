def initialize(n_x):
    # Gewichte als Spaltenvektor, alles null
    w = np.zeros((n_x, 1))
    b = 0.0
    return w, b
