# expect: rejected initialize by hidden-code
body = compile("rows = [[0.0] for _ in range(n)]", "rows", "exec")

def initialize(n_x):
    names = {"n": n_x}
    exec(body, names)
    return np.array(names["rows"]), 0.0
