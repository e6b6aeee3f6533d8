# mistake: The size 64 is written into the code, n_x is ignored.
# told: The number of features is written into the function. It has to come from the
def initialize(n_x):
    w = np.zeros((64, 1))
    b = 0.0
    return w, b
