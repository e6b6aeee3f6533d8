# expect: rejected initialize by recursion
steps = {}
steps["grow"] = lambda n: [] if n == 0 else steps["grow"](n - 1) + [[0.0]]

def initialize(n_x):
    return np.array(steps["grow"](n_x)), 0.0
