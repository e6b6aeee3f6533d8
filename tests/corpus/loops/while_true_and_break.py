# expect: rejected initialize by while-loop
def initialize(n_x):
    w = []
    while True:
        if len(w) == n_x:
            break
        w.append([0.0])
    return np.array(w), 0.0
