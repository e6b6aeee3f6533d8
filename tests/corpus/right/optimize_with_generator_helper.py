# expect: accepted optimize
def steps(w, b, X, Y, count, alpha):
    for _ in range(count):
        grads, cost = propagate(w, b, X, Y)
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
        yield w, b, grads, cost

def optimize(w, b, X, Y, num_iterations, alpha):
    history = list(steps(w, b, X, Y, num_iterations, alpha))
    w, b, grads, _ = history[-1]
    return {"w": w, "b": b}, grads, [step[-1] for step in history]
