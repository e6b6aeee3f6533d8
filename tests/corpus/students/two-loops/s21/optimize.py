import numpy as np
import pandas as pd
import matplotlib.pyplot as plt

PRINT_EVERY = 100
VERBOSE = False

def update(w, b, grads, alpha):
    new_w = np.zeros(w.shape)
    for j in range(w.shape[0]):
        new_w[j, 0] = w[j, 0] - alpha * grads["dw"][j, 0]
    new_b = b - alpha * grads["db"]
    return new_w, new_b

def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w, b = update(w, b, grads, alpha)
        costs.append(cost)
        if VERBOSE and i % PRINT_EVERY == 0:
            print("iteration", i, "cost", cost)
    return {"w": w, "b": b}, grads, costs

p, g, c = optimize(np.zeros((2, 1)), 0.0, np.array([[1., 2.], [3., 4.]]), np.array([[0, 1]]), 5, 0.1)
print(c)
