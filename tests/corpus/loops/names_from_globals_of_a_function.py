# expect: rejected initialize by hidden-code
def rows(n):
    return np.array([[0.0] for _ in range(n)])

def initialize(n_x):
    return initialize.__globals__["ro" + "ws"](n_x), 0.0
