# expect: rejected initialize by for-loop
class Filled(type):
    def __call__(cls, n):
        w = np.ones((n, 1))
        for j in range(n):
            w[j] = 0.0
        return w

class Column(metaclass=Filled):
    pass

def initialize(n_x):
    return Column(n_x), 0.0
