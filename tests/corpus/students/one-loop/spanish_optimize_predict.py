# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    # copiamos para no modificar el original
    w = np.copy(w)
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)  # costo antes del paso
        w -= alpha * grads["dw"]
        b -= alpha * grads["db"]
        if i % 50 == 0:
            print("iteración", i, "costo", cost)
    return {"w": w, "b": b}, grads, costs

# %% predict
def predict(w, b, X):
    m = X.shape[1]
    y = np.zeros((1, m))
    for i in range(m):
        prob = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        y[0][i] = 1 if prob > 0.5 else 0
    return y
