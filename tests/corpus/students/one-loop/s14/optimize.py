from functools import reduce

def optimize(w, b, X, Y, num_iterations, alpha):
    def step(state, _):
        w, b, _, costs = state
        grads, cost = propagate(w, b, X, Y)
        return w - alpha * grads["dw"], b - alpha * grads["db"], grads, costs + [cost]

    w, b, grads, costs = reduce(step, range(num_iterations), (w, b, None, []))
    return {"w": w, "b": b}, grads, costs
