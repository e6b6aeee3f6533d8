# expect: rejected initialize by patched
def initialize(n_x):
    return np.zeros((n_x, 1)), 0.0

def looped(n_x):
    return np.array([[0.0] for _ in range(n_x)]), 0.0

initialize.__code__ = looped.__code__
