# expect: rejected optimize by for-loop
def optimize(w, b, X, Y, num_iterations, alpha):
    labels = np.zeros(Y.shape)
    for i in range(Y.shape[1]):
        labels[0, i] = Y[0, i]
    w, costs = w.copy(), []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, labels)
        w -= alpha * grads["dw"]
        b -= alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs
