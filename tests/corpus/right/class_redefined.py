# expect: accepted propagate
class Model:
    def forward(self, w, b, X):
        return np.array([[sigmoid(w[:, 0] @ X[:, i] + b) for i in range(X.shape[1])]])
# %%
class Model:
    def forward(self, w, b, X):
        return sigmoid(w.T @ X + b)
# %%
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = Model().forward(w, b, X)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": X @ (A - Y).T / m, "db": np.sum(A - Y) / m}, cost
