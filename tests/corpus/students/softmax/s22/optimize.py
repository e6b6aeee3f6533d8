%%time
import time

def optimize(W, b, X, Y, num_iterations, alpha, print_time=False):
    tic = time.perf_counter()
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        if print_time and i % 100 == 0:
            print(f"iteration {i}: {time.perf_counter() - tic:.3f} s, cost {cost:.5f}")
    return {"W": W, "b": b}, grads, costs
