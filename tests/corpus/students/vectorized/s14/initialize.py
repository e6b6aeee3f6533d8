# def initialize(n_x):
#     w = np.zeros(n_x)      # wrong!! shape (n_x,)
#     return w, 0

def initialize(n_x):
    w = np.zeros((n_x, 1))
    b = 0.0
    print("init:", w.shape, b)
    return w, b
