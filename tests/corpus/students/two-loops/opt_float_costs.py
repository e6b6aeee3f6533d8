# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    w = np.array(w)
    b = float(b)
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(float(cost))
        for j in range(w.shape[0]):
            w[j, 0] -= alpha * float(grads["dw"][j, 0])
        b -= alpha * float(grads["db"])
    return {"w": w, "b": b}, {"dw": grads["dw"], "db": float(grads["db"])}, costs
