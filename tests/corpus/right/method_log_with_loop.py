# expect: accepted propagate
class Model:
    def __init__(self, w, b):
        self.w, self.b, self.costs = w, b, []
    def forward(self, X):
        return sigmoid(self.w.T @ X + self.b)
    def log(self):
        for i, c in enumerate(self.costs):
            print(i, c)
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = Model(w, b).forward(X)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": X @ (A - Y).T / m, "db": np.sum(A - Y) / m}, cost
