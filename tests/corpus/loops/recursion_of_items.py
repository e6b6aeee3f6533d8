# expect: rejected initialize by recursion
class Rows:
    def __getitem__(self, n):
        return self[n - 1] + [[0.0]] if n else []

def initialize(n_x):
    return np.array(Rows()[n_x]), 0.0
