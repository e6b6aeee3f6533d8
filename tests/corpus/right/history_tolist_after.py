# expect: accepted optimize
class History:
    def __init__(self): self.values = []
    def add(self, v): self.values.append(v)
    def to_list(self): return [float(v) for v in self.values]
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    h = History()
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
        h.add(cost)
    costs = h.to_list()
    return {"w": w, "b": b}, grads, costs
