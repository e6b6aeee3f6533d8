# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    n_x = w.shape[0]
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs += [cost]
        w_next = np.zeros((n_x, 1))
        for j in range(n_x):
            w_next[j, 0] = w[j, 0] - alpha * grads["dw"][j, 0]
        w = w_next
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
