# %% optimize
import time


def optimize(w, b, X, Y, num_iterations, alpha):
    tic = time.time()
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(float(cost))
        w = w - alpha * grads["dw"]
        b = float(b - alpha * grads["db"])
    toc = time.time()
    print(f"{num_iterations} iterations in {toc - tic:.2f} s")
    return {"w": w, "b": b}, grads, costs
