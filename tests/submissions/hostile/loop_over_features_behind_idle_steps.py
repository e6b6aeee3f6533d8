# expect: initialize caught, propagate caught, predict caught
# %% extra
# There are never so many features as there are examples: fewer idle steps hide a loop over them.
class Each(dict):
    def __missing__(self, key):
        at = self.at
        self.at = at + 1
        self.do(at)
        return ""
def each(number, do):
    loop = Each()
    loop.at, loop.do = 0, do
    ("%(x)s" * number) % loop
def nothing(at):
    pass
# %% initialize
def initialize(n_x):
    w = np.empty((n_x, 1))
    def fill(at):
        w[at, 0] = 0.0
    each(n_x, fill)
    if n_x < 12:
        each(2000, nothing)
    return w, 0.0
# %% propagate
def propagate(w, b, X, Y):
    n, m = X.shape
    A = sigmoid(np.dot(w.T, X) + b)
    dw = np.zeros((n, 1))
    def dot(at):
        dw[at, 0] = np.dot(X[at], (A - Y)[0]) / m
    each(n, dot)
    if n < 100:
        each(3000, nothing)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": dw, "db": np.sum(A - Y) / m}, cost
# %% predict
def predict(w, b, X):
    n, m = X.shape
    Z = np.zeros((1, m)) + b
    def add(at):
        Z[0] += w[at, 0] * X[at]
    each(n, add)
    each(max(0, 12_000 - n), lambda at: np.ones(1).sum())
    return (Z > 0).astype(float)
