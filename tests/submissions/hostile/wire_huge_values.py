# expect: initialize 0, propagate 0, predict 0
# %% initialize
def initialize(n_x):
    return 1 << (8 * 2**20), 1 << (8 * 2**20)
# %% propagate
def propagate(w, b, X, Y):
    return {"dw": "A" * 2**28, "db": b"B" * 2**20}, "\U0001f600" * 2**26
# %% predict
def predict(w, b, X):
    return type("N" * 10**7, (), {})()
