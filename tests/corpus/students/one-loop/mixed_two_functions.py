# %% propagate
def propagate(w, b, X, Y):
    (n_x, m), J, dw, db = X.shape, 0.0, 0.0, 0.0
    for i in range(m):
        x, y = X[:, i].reshape(n_x, 1), Y[0, i]
        a = sigmoid(w.T.dot(x).item() + b)
        J, dw, db = J - (y * np.log(a) + (1 - y) * np.log(1 - a)), dw + x * (a - y), db + (a - y)
    return {"dw": dw / m, "db": db / m}, J / m

# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs, k = [], num_iterations
    while k > 0:
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
        k -= 1
    return {"w": w, "b": b}, grads, costs
