def initialize(n_x):
    return np.einsum("i,j->ij", np.zeros(n_x), np.ones(1)), 0.
