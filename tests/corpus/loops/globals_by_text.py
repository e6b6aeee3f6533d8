# expect: rejected initialize by hidden-code
def make(n):
    return np.array([[0.0] for _ in range(n)])

def initialize(n_x):
    return globals()["make"](n_x), 0.0
