# %% initialize
def initialize(n_x): return np.zeros((n_x, 1)), 0.0

# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for _ in range(num_iterations):
        g, c = propagate(w, b, X, Y)
        costs.append(c); w = w - alpha*g["dw"]; b = b - alpha*g["db"]
    return {"w": w, "b": b}, g, costs

# %% predict
def predict(w, b, X): return 1 * (sigmoid(w.T @ X + b) > 0.5)
