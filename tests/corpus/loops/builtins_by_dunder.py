# expect: rejected initialize by hidden-code
def initialize(n_x):
    tools = __builtins__ if isinstance(__builtins__, dict) else __builtins__.__dict__
    return np.array(list(tools["map"](lambda j: [0.0], range(n_x)))), 0.0
