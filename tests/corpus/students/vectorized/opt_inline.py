# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    m = X.shape[1]
    costs = []
    for _ in range(num_iterations):
        A = sigmoid(np.dot(w.T, X) + b)
        cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
        dw = np.dot(X, (A - Y).T) / m
        db = np.sum(A - Y) / m
        costs.append(cost)
        w = w - alpha * dw
        b = b - alpha * db
    params = {"w": w, "b": b}
    grads = {"dw": dw, "db": db}
    return params, grads, costs
