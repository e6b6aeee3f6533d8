# expect: rejected initialize by hidden-code
def initialize(n_x):
    return np.array(eval("[[0.0] for _ in range(n)]", {"n": n_x})), 0.0
