# expect: accepted propagate optimize
from collections import namedtuple
Grads = namedtuple("Grads", ["dw", "db"])
Params = namedtuple("Params", "w b")

def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    g = Grads(dw=X @ (A - Y).T / m, db=np.sum(A - Y) / m)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return g._asdict(), cost
# %%
def optimize(w, b, X, Y, num_iterations, alpha):
    p = Params(w, b)
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(*p, X, Y)
        p = p._replace(w=p.w - alpha * grads["dw"], b=p.b - alpha * grads["db"])
        costs.append(cost)
    return p._asdict(), grads, costs
