# expect: all 0
# %% extra
class Quiet(SystemExit):
    code = 0

class Passed(BaseException):
    """What a test runner may take for something else."""
# %% initialize
def initialize(n_x):
    raise KeyboardInterrupt
# %% propagate
def propagate(w, b, X, Y):
    raise GeneratorExit
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    raise Quiet
# %% predict
def predict(w, b, X):
    raise Passed
