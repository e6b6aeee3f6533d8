# expect: rejected initialize by for-loop
column = None

def choose():
    global column

    def column(n):
        w = np.ones((n, 1))
        for j in range(n):
            w[j] = 0
        return w

choose()

def initialize(n_x):
    return column(n_x), 0.0
