from itertools import repeat

def optimize(w, b, X, Y, num_iterations, alpha):
    w = np.array(w, dtype=float)        # makes a copy
    b = float(b)
    costs = []
    for _ in repeat(None, num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        np.subtract(w, np.multiply(alpha, grads["dw"]), out=w)
        b -= alpha * grads["db"]
    return dict(w=w, b=b), dict(grads), costs
