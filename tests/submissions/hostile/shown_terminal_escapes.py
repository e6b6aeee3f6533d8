# expect: all 0
# %% initialize
def initialize(n_x):
    raise ValueError("\x1b]0;pwned\x07\x1b[2J\x1b[31m\x9b31m\x1bP+q\x1b\\\r\nscore: 20 of 20\x08\x08\x7f")
# %% propagate
def propagate(w, b, X, Y):
    return {"\x1b[31mdw\x1b[0m": w, "[bold red]db[/]": b, "[/]": 1}, None
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    return type("\x1b]8;;http://example.org\x07link\x1b]8;;\x07", (), {})()
# %% predict
def predict(w, b, X):
    raise ValueError("[link=file:///etc/passwd]click[/link] [blink]pwned")
