# expect: rejected initialize by element-wise-builtin
def initialize(n_x):
    return np.array(list(zip([0.0] * n_x))), 0.0
