def initialize(n_x):
    w = np.zeros(n_x).reshape(n_x, 1)
    b = np.squeeze(np.zeros((1, 1)))
    print(w.shape, b.shape)
    return w, b
