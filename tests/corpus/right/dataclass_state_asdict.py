# expect: accepted optimize
from dataclasses import dataclass, asdict, field
@dataclass
class S:
    costs: list = field(default_factory=list)
    def add(self, c): self.costs.append(c)
    def mean(self): return sum(self.costs) / len(self.costs)
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    s = S()
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
        s.add(cost)
    print(s.mean())
    return {"w": w, "b": b}, grads, costs
