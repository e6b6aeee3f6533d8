# expect: all 0
# %% initialize
def initialize(n_x):
    raise type("E" * 5_000_000, (Exception,), {})("x" * 5_000_000)
# %% propagate
def propagate(w, b, X, Y):
    return {"dw": type("T" * 5_000_000, (), {})(), "db": {"k" * 999: {"k" * 1001: 0}}}, "c" * 10_000_000
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    return {"w" * n: w for n in range(1, 1_500)}, {}, []
# %% predict
def predict(w, b, X):
    return "0" * 12_000_000
