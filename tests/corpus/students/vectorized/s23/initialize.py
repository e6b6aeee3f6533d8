def initialize(n_x):
    θ = np.zeros((n_x + 1, 1))   # weights and, as the last entry, the bias
    return θ[:-1], θ[-1, 0]
