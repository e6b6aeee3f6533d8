# expect: accepted propagate
class Vec:
    def __init__(self, a): self.a = np.asarray(a)
    @property
    def T(self): return Vec(self.a.T)
    def __matmul__(self, o): return Vec(self.a @ o.a)
    def __sub__(self, o): return Vec(self.a - o.a)
    def __truediv__(self, k): return Vec(self.a / k)
    @classmethod
    def zeros(cls, n): return cls(np.zeros((n, 1)))
    def like(self): return type(self)(self.a)
    def copy(self): return self.__class__(self.a.copy())
    def __call__(self): return Vec.zeros(self.a.shape[0])
    def __getitem__(self, k): return Vec(self.a[k])
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid((Vec(w).T @ Vec(X)).a + b)
    D = Vec(A) - Vec(Y)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": (Vec(X) @ D.T / m).a, "db": D.a.sum() / m}, cost
