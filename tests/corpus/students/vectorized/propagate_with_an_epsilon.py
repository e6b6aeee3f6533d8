# %% initialize
def initialize(n_x):
    return np.zeros((n_x, 1)), 0.0

# %% propagate
def propagate(w, b, X, Y, eps=0.0):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    return {"dw": X @ (A - Y).T / m, "db": np.mean(A - Y), "A": A}, -np.mean(Y * np.log(A + eps) + (1 - Y) * np.log(1 - A + eps))

# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y, eps=1e-300)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    grads = {"dw": grads["dw"], "db": grads["db"]}
    return {"w": w, "b": b}, grads, costs

# %% predict
def predict(w, b, X):
    return (sigmoid(w.T @ X + b) > 0.5).astype(int)
