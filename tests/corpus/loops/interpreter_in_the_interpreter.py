# expect: rejected initialize by hidden-code
import code

def initialize(n_x):
    names = {"n": n_x}
    code.InteractiveInterpreter(names).runsource("rows = [[0.0] for _ in range(n)]", symbol="exec")
    return np.array(names["rows"]), 0.0
