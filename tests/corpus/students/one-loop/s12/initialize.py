def initialize(n_x):
    # Gewichte: Spaltenvektor aus Nullen
    w = np.zeros((n_x, 1))
    # Bias: einfach eine Zahl
    b = 0.0
    return w, b
