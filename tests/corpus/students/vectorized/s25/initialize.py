def initialize(n_x):
    w = np.zeros_like(np.ones((n_x, 1)))
    b = np.array(0.0)
    return w, b

%timeit initialize(1000)
