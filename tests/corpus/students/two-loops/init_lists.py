# %% initialize
def initialize(n_x):
    w = []
    for j in range(n_x):
        w.append([0.0])
    w = np.array(w)
    b = 0.0
    return w, b
