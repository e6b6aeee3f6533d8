# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    # копия, чтобы не испортить исходный массив
    w = w.copy()
    costs = []
    for it in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        # стоимость до шага
        costs.append(cost)
        # шаг по каждому весу
        for j in range(w.shape[0]):
            w[j, 0] -= alpha * grads["dw"][j, 0]
        b -= alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs

# %% predict
def predict(w, b, X):
    m = X.shape[1]
    ответ = np.zeros((1, m))
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        ответ[0, i] = 1 if a > 0.5 else 0
    return ответ
