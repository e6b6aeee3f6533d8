# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    w = np.copy(w)
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        dw = grads["dw"]
        db = grads["db"]
        for j in range(w.shape[0]):
            w[j, 0] = w[j, 0] - alpha * dw[j, 0]
        b = b - alpha * db
        if i % 100 == 0:
            print("Cost after iteration %i: %f" % (i, cost))
    params = {"w": w, "b": b}
    grads = {"dw": dw, "db": db}
    return params, grads, costs
