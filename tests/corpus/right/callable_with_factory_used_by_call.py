# expect: accepted propagate
class Linear:
    def __init__(self, w, b): self.w, self.b = w, b
    @classmethod
    def of(cls, w, b): return cls(w, b)
    def copy(self): return Linear.of(self.w, self.b)
    def __call__(self, X): return self.copy().z(X)
    def z(self, X): return self.w.T @ X + self.b
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(Linear.of(w, b)(X))
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": X @ (A - Y).T / m, "db": np.sum(A - Y) / m}, cost
