# expect: rejected initialize by recursion
class Memo(dict):
    def __missing__(self, n):
        return self[n - 1] + [[0.0]] if n else []

def initialize(n_x):
    return np.array(Memo()[n_x]), 0.0
