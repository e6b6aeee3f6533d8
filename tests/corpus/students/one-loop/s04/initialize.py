def initialize(n_x):
    # w = zeros(n_x, 1); b = 0;
    w = np.zeros((n_x, 1));
    b = 0.0;
    return w, b
