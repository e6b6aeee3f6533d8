# expect: accepted optimize
class History:
    def __init__(self, n):
        self.values = [None for _ in range(n)]
    def put(self, i, v): self.values[i] = v
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    h = History(num_iterations)
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
        h.put(i, cost)
    costs = h.values
    return {"w": w, "b": b}, grads, costs
