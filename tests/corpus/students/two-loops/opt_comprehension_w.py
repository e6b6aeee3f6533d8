# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = np.array([[w[j, 0] - alpha * grads["dw"][j, 0]] for j in range(w.shape[0])])
        b = b - alpha * grads["db"]
        costs.append(cost)
    params = dict(w=w, b=b)
    return params, grads, costs
