def initialize(n_x):
    # une colonne de zéros et un biais nul
    w = np.zeros(n_x)[:, None]
    b = 0.0
    return w, b
