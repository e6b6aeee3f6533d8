# expect: accepted propagate
class Vec:
    def __init__(self, a): self.a = np.asarray(a)
    @property
    def T(self): return Vec(self.a.T)
    def __matmul__(self, o): return Vec(self.a @ o.a)
    def __sub__(self, o): return Vec(self.a - o.a)
    def __truediv__(self, k): return Vec(self.a / k)
    def __eq__(self, o): return np.array_equal(self.a, o.a)
    def __ne__(self, o): return not (self == o)
    def __lt__(self, o): return (self.a < o.a).all()
    def __gt__(self, o): return o < self
    def __ge__(self, o): return not self < o
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid((Vec(w).T @ Vec(X)).a + b)
    D = Vec(A) - Vec(Y)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": (Vec(X) @ D.T / m).a, "db": D.a.sum() / m}, cost
