# expect: accepted optimize
class Callback:
    def on_step(self, i, c): pass
    def on_end(self, costs):
        for c in costs: pass
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    cb = Callback()
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
        cb.on_step(i, cost)
    cb.on_end(costs)
    return {"w": w, "b": b}, grads, costs
