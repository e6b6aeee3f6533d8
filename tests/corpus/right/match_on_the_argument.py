# expect: accepted initialize
def initialize(n_x):
    match n_x:
        case int() if n_x > 0:
            return np.zeros((n_x, 1)), 0.0
        case _:
            raise ValueError("n_x is at least 1")
