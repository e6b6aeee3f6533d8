# expect: accepted optimize
from itertools import repeat

def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for step in repeat(alpha, num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w, b = w - step * grads["dw"], b - step * grads["db"]
        costs.append(cost)
    return dict(w=w, b=b), grads, costs
