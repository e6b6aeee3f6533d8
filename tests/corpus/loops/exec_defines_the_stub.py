# expect: rejected initialize by hidden-code
def initialize(n_x):
    return np.zeros((n_x, 1)), 0.0

exec("def initialize(n):\n    return np.array([[0.0] f" "or _ in range(n)]), 0.0")
