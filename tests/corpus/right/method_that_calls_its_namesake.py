# expect: accepted propagate
class Array:
    def __init__(self, values):
        self.values = values

    def dot(self, other):
        return Array(self.values.dot(other.values))

    def sum(self):
        return self.values.sum()

    @property
    def T(self):
        return Array(self.values.T)

def propagate(w, b, X, Y):
    A = sigmoid(Array(w).T.dot(Array(X)).values + b)
    cost = -Array(Y * np.log(A) + (1 - Y) * np.log(1 - A)).sum() / Y.size
    return {"dw": Array(X).dot(Array(A - Y).T).values / Y.size, "db": Array(A - Y).sum() / Y.size}, cost
