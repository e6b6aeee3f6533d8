initialize = lambda n_x: (np.array([[0.0] for _ in range(n_x)]), 0.0)
