# expect: rejected initialize by recursion
class Grow:
    def __call__(self, n):
        return self(n - 1) + [[0.0]] if n else []

def initialize(n_x):
    return np.array(Grow()(n_x)), 0.0
