# expect: rejected initialize by while-loop
def initialize(n_x):
    w = np.zeros((1, 1))
    while len(w) < n_x:
        w = np.vstack([w, np.zeros((1, 1))])
    return w, 0.0
