# expect: accepted propagate
class Tools:
    def map(self, values):
        return sigmoid(values)

    def sum(self, values):
        return values.sum()

    def reduce(self, values, m):
        return self.sum(values) / m

tools = Tools()

def propagate(w, b, X, Y):
    A = tools.map(np.dot(w.T, X) + b)
    cost = -tools.reduce(Y * np.log(A) + (1 - Y) * np.log(1 - A), Y.size)
    return {"dw": np.dot(X, (A - Y).T) / Y.size, "db": tools.reduce(A - Y, Y.size)}, cost
