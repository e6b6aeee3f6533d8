def initialize(n_x):
    # np.empty serait dangereux ici : il faut des zéros
    w = np.empty((n_x, 1))
    w.fill(0.0)
    b = 0.0
    return w, b
