# expect: accepted optimize
class Trainer:
    def __init__(self, alpha):
        self.alpha, self.costs = alpha, []
    def step(self, w, b, X, Y):
        grads, cost = propagate(w, b, X, Y)
        self.costs.append(cost)
        return w - self.alpha * grads["dw"], b - self.alpha * grads["db"], grads
    def summary(self):
        for i, c in enumerate(self.costs):
            print(i, c)
def optimize(w, b, X, Y, num_iterations, alpha):
    t = Trainer(alpha)
    for i in range(num_iterations):
        w, b, grads = t.step(w, b, X, Y)
    t.summary()
    return {"w": w, "b": b}, grads, t.costs
