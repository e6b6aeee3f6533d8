# expect: all 0
# %% initialize
def initialize(n_x):
    raise ValueError("NUL \0, lone \ud800 \udcff, override \u202e deworc \u2066 \u200f, \ufeff \u2028 \u2029 \x85, \U000e0041")
# %% propagate
def propagate(w, b, X, Y):
    return {"\ud800": 1, "\0": 2, "\u202ewd": 3}, None
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    return type("\u202e\ufeffparams", (), {})()
# %% predict
def predict(w, b, X):
    raise ValueError("Z" + "\u0300" * 5000)
