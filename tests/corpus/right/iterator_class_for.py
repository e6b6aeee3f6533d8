# expect: accepted optimize
class Descent:
    def __init__(self, w, b, X, Y, n, alpha):
        self.w, self.b, self.X, self.Y, self.n, self.alpha = w, b, X, Y, n, alpha
    def __iter__(self):
        for _ in range(self.n):
            self.grads, cost = propagate(self.w, self.b, self.X, self.Y)
            self.w = self.w - self.alpha * self.grads["dw"]
            self.b = self.b - self.alpha * self.grads["db"]
            yield cost
def optimize(w, b, X, Y, num_iterations, alpha):
    d = Descent(w, b, X, Y, num_iterations, alpha)
    costs = []
    for cost in d:
        costs.append(cost)
    return {"w": d.w, "b": d.b}, d.grads, costs
