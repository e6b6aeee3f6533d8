# expect: accepted optimize
class Descent:
    def __init__(self, params, alpha):
        self.params, self.alpha = params, alpha
        self.costs = []
        self.callbacks = [self.costs.append]

    def step(self, grads, cost):
        for key in self.params:
            self.params[key] = self.params[key] - self.alpha * grads["d" + key]
        for callback in self.callbacks:
            callback(cost)


# %%
def optimize(w, b, X, Y, num_iterations, alpha):
    descent = Descent({"w": w, "b": b}, alpha)
    for _ in range(num_iterations):
        grads, cost = propagate(descent.params["w"], descent.params["b"], X, Y)
        descent.step(grads, cost)
    return descent.params, grads, descent.costs
