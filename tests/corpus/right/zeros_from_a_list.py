# expect: accepted initialize
def initialize(n_x):
    return np.array([[0.0]] * n_x), 0.0
