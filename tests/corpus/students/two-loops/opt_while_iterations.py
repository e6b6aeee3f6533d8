# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    w_new = w.copy()
    b_new = b
    costs = []
    k = 0
    while k < num_iterations:
        grads, cost = propagate(w_new, b_new, X, Y)
        costs.append(cost)
        j = 0
        while j < w_new.shape[0]:
            w_new[j, 0] -= alpha * grads["dw"][j, 0]
            j += 1
        b_new -= alpha * grads["db"]
        k += 1
    return {"w": w_new, "b": b_new}, grads, costs
