# expect: rejected initialize by element-wise-builtin
def initialize(n_x):
    left = [0.0] * n_x + [None]
    return np.array([list(iter(left[::-1].pop, None))]).T, 0.0
