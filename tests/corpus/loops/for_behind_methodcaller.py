# expect: rejected initialize by for-loop
from operator import methodcaller

class Start:
    def weights(self, n):
        w = np.ones((n, 1))
        for j in range(n):
            w[j] = 0
        return w

def initialize(n_x):
    return methodcaller("weights", n_x)(Start()), 0.0
