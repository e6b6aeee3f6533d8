# expect: rejected initialize by for-loop
if np.zeros(1).size == 1:
    def column(n):
        w = np.empty((n, 1))
        for j in range(n):
            w[j] = 0.0
        return w
else:
    def column(n):
        return np.zeros((n, 1))

def initialize(n_x):
    return column(n_x), 0.0
