# %% initialize
def initialize(n_x):
    w, b = (np.zeros(s) for s in ((n_x, 1), ()))
    return w, b

# %% propagate
def propagate(w, b, X, Y, return_probs=False):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    out = {"dw": X @ (A - Y).T / m, "db": np.mean(A - Y)}, -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return (*out, A) if return_probs else out

# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost, _ = propagate(w, b, X, Y, return_probs=True)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs

# %% predict
def predict(w, b, X):
    Y_dummy = np.zeros((1, X.shape[1]))
    return (sigmoid(w.T @ X + b) > 0.5) + Y_dummy
