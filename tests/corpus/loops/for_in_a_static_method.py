# expect: rejected initialize by for-loop
class Start:
    @staticmethod
    def weights(n):
        w = np.ones((n, 1))
        for j in range(n):
            w[j] *= 0
        return w

def initialize(n_x):
    return Start.weights(n_x), 0.0
