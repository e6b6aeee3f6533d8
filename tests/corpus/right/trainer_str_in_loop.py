# expect: accepted optimize
class Trainer:
    def __init__(self, alpha):
        self.alpha, self.costs = alpha, []
    def __str__(self):
        return " ".join(f"{c:.3f}" for c in self.costs)
    def step(self, w, b, X, Y):
        grads, cost = propagate(w, b, X, Y)
        self.costs.append(cost)
        return w - self.alpha * grads["dw"], b - self.alpha * grads["db"], grads
def optimize(w, b, X, Y, num_iterations, alpha):
    t = Trainer(alpha)
    for i in range(num_iterations):
        w, b, grads = t.step(w, b, X, Y)
    print(t)
    return {"w": w, "b": b}, grads, t.costs
