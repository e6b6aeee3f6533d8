def initialize(n_x):
    w = np.zeros(n_x).reshape(-1, 1)
    b = np.zeros(1).squeeze()   # shape ()
    return w, b
