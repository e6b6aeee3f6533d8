# expect: accepted optimize
class History:
    def __init__(self): self.costs = []
    def add(self, c): self.costs.append(c)
    def __iter__(self): return iter(self.costs)
    def __len__(self): return len(self.costs)
    def last(self, k=1): return self.costs[-k:]
def optimize(w, b, X, Y, num_iterations, alpha):
    h = History()
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        h.add(cost)
        print(h.last())
    return {"w": w, "b": b}, grads, list(h)
