# expect: rejected initialize by for-loop
def initialize(n_x):
    class Weights:
        w = np.ones((n_x, 1))
        for j in range(n_x):
            w[j] = 0
    return Weights.w, 0.0
