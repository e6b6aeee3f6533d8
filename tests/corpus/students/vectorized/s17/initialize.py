initialize = lambda n_x: (np.zeros((n_x, 1)), 0.0)
