# expect: rejected initialize by recursion
def initialize(n_x):
    if n_x == 1:
        return np.zeros((1, 1)), 0.0
    w, b = initialize(n_x - 1)
    return np.vstack((w, [[0.0]])), b
