def initialize(n_x: int):
    weights = np.zeros(shape=(n_x, 1), dtype=float);
    bias = 0.0;
    return weights, bias;
