# expect: rejected initialize by for-loop
def slow(n):
    w = np.ones((n, 1))
    for j in range(n):
        w[j, 0] -= 1
    return w

quick = slow
zeros = quick

def initialize(n_x):
    return zeros(n_x), 0.0
