def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    shape = w.shape
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(np.squeeze(cost))
        w = (w.ravel() - alpha * grads["dw"].ravel()).reshape(shape)
        b = np.squeeze(b - alpha * grads["db"])
    return {"w": w, "b": b}, grads, costs
