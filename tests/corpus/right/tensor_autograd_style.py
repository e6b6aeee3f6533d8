# expect: accepted propagate
class Tensor:
    def __init__(self, data): self.data = np.asarray(data)
    def __matmul__(self, o): return Tensor(self.data @ o.data)
    def __add__(self, o): return Tensor(self.data + (o.data if isinstance(o, Tensor) else o))
    def __radd__(self, o): return self + o
    def __neg__(self): return Tensor(-self.data)
    def __sub__(self, o): return Tensor(self.data - (o.data if isinstance(o, Tensor) else o))
    def sigmoid(self): return Tensor(1 / (1 + np.exp(-self.data)))
    @property
    def T(self): return Tensor(self.data.T)
    def sum(self): return self.data.sum()
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = (Tensor(w).T @ Tensor(X) + b).sigmoid().data
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": X @ (A - Y).T / m, "db": np.sum(A - Y) / m}, cost
