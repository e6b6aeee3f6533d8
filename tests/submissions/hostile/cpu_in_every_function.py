# expect: all 0
# %% initialize
def initialize(n_x):
    while True:
        pass
# %% propagate
def propagate(w, b, X, Y):
    while True:
        pass
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    while True:
        pass
# %% predict
def predict(w, b, X):
    while True:
        pass
