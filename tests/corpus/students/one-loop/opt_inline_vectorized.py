# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    m = X.shape[1]
    costs = []
    for _ in range(num_iterations):
        A = sigmoid(w.T @ X + b)
        costs.append(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m)
        dw = X @ (A - Y).T / m
        db = np.sum(A - Y) / m
        w = w - alpha * dw
        b = b - alpha * db
    return {"w": w, "b": b}, {"dw": dw, "db": db}, costs
