def initialize(n_x):
    weights = np.zeros((n_x, 1))
    bias = 0.0
    return (weights, bias)
