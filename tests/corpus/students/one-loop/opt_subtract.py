# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    w_t, b_t = np.array(w, dtype=float), b
    for t in range(1, num_iterations + 1):
        grads, cost = propagate(w_t, b_t, X, Y)
        w_t = np.subtract(w_t, np.multiply(alpha, grads["dw"]))
        b_t = np.subtract(b_t, np.multiply(alpha, grads["db"]))
        costs.append(cost)
    return {"w": w_t, "b": b_t}, grads, costs
