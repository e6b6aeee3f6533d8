# R: w <- matrix(0, nrow = n_x, ncol = 1); b <- 0
def initialize(n_x):
    w = np.repeat(0.0, n_x).reshape(n_x, 1)
    b = 0
    return w, b
