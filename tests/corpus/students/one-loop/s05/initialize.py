# R: initialize <- function(n_x) list(w = matrix(0, n_x, 1), b = 0)
def initialize(n_x):
    w = np.repeat(0.0, n_x).reshape((n_x, 1))
    b = 0.0
    return w, b
