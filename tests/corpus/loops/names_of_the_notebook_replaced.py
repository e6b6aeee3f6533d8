# expect: rejected initialize by patched
def initialize(n_x):
    return np.zeros((n_x, 1)), 0.0

globals()["init" + "ialize"] = lambda n: (np.array([[0.0] for _ in range(n)]), 0.0)
