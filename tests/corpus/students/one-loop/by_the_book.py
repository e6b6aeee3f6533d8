# %% initialize
def initialize(n_x):
    w = np.zeros((n_x, 1))
    b = 0.0
    return w, b

# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    J, db = 0.0, 0.0
    dw = np.zeros((n_x, 1))
    for i in range(m):
        x = X[:, i:i + 1]
        z = np.dot(w.T, x)[0, 0] + b
        a = sigmoid(z)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        dw += x * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m

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
    m = X.shape[1]
    labels = np.zeros((1, m))
    for i in range(m):
        z = np.dot(w.T, X[:, i:i + 1])[0, 0] + b
        if sigmoid(z) > 0.5:
            labels[0, i] = 1
    return labels
