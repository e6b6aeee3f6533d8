# expect: accepted optimize
class GradientDescent:
    def __init__(self, rate):
        self.rate = rate

    def __call__(self, value, gradient):
        return value - self.rate * gradient

def optimize(w, b, X, Y, num_iterations, alpha):
    descend, costs = GradientDescent(alpha), []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w, b = descend(w, grads["dw"]), descend(b, grads["db"])
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs
