# expect: accepted propagate
class Net:
    def __init__(self, w, b): self.w, self.b = w, b
    @staticmethod
    def activate(f, z): return f(z)
    def __call__(self, X): return self.activate(sigmoid, self.w.T @ X + self.b)
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = Net(w, b)(X)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": X @ (A - Y).T / m, "db": np.sum(A - Y) / m}, cost
