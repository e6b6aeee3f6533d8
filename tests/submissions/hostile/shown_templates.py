# expect: all 0
# %% initialize
def initialize(n_x):
    raise ValueError("{{ 7 * 7 }} {% include '/etc/passwd' %} ${7 * 7} {0.__class__} %(name)s %n")
# %% propagate
def propagate(w, b, X, Y):
    raise ValueError("`code` **bold** [a](javascript:alert(1)) | table | $x$ \\(x\\)")
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    raise ValueError("\n\n# heading\n\n- [ ] task\n\n<details>\n")
# %% predict
def predict(w, b, X):
    raise ValueError("1\n2.0")
