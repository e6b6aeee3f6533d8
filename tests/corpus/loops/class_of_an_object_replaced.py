# expect: rejected initialize by patched
class Quick:
    def make(self, n):
        return np.zeros((n, 1))

class Slow:
    def make(self, n):
        return np.array([[0.0] for _ in range(n)])

maker = Quick()
maker.__class__ = Slow

def initialize(n_x):
    return maker.make(n_x), 0.0
