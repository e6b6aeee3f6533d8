# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    w, costs = w.copy(), []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        if i == 0 or i == num_iterations - 1:
            print(f"iteration {i:5d}: cost = {float(cost):.6f}")
        for j, d in enumerate(grads["dw"][:, 0]):
            w[j, 0] -= alpha * d
        b -= alpha * grads["db"]
    return dict(w=w, b=b), grads, costs
