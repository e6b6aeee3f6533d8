# expect: rejected optimize by for-loop
def step(w, dw, alpha):
    new = np.zeros(w.shape)
    for j in range(len(w)):
        new[j] = w[j] - alpha * dw[j]
    return new

def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w, b = step(w, grads["dw"], alpha), b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs
