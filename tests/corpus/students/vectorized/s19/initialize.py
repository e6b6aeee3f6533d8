def initialize(n_x):
    # wagi i wyraz wolny na start równe zero
    w = np.zeros((n_x, 1))
    b = 0.0
    return w, b
