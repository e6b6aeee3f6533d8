# expect: rejected initialize by element-wise-builtin
def initialize(n_x):
    return np.array(list(map(lambda j: [0.0], range(n_x)))), 0.0
