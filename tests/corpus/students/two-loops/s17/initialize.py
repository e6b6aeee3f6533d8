def initialize(n_x):
    w = []
    for j in range(n_x):
        w.append([0.0])
    return np.array(w), 0.0
