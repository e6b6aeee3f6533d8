# %% initialize
def initialize(n_x):
    w = np.zeros((n_x, 1))
    b = 0.0
    return w, b

# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * np.sum(A - Y)
    grads = {"dw": dw, "db": db}
    return grads, cost

# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    params = {"w": w, "b": b}
    return params, grads, costs

# %% predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return (A > 0.5).astype(int)
