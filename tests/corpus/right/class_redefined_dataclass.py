# expect: accepted propagate
from dataclasses import dataclass
@dataclass
class Model:
    w: np.ndarray
    b: float
    def forward(self, X):
        return np.array([[sigmoid(self.w[:, 0] @ X[:, i] + self.b) for i in range(X.shape[1])]])
# %%
@dataclass
class Model:
    w: np.ndarray
    b: float
    def forward(self, X):
        return sigmoid(self.w.T @ X + self.b)
# %%
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = Model(w, b).forward(X)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": X @ (A - Y).T / m, "db": np.sum(A - Y) / m}, cost
