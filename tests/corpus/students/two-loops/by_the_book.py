# %% initialize
def initialize(n_x):
    w = np.zeros((n_x, 1))
    b = 0.0
    return w, b

# %% propagate
def propagate(w, b, X, Y):
    n_x = X.shape[0]
    m = X.shape[1]
    J = 0
    db = 0
    dw = np.zeros((n_x, 1))
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    J /= m
    dw /= m
    db /= m
    grads = {"dw": dw, "db": db}
    return grads, J

# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    w = w.copy()
    costs = []
    for it in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        for j in range(w.shape[0]):
            w[j, 0] -= alpha * grads["dw"][j, 0]
        b -= alpha * grads["db"]
    params = {"w": w, "b": b}
    return params, grads, costs

# %% predict
def predict(w, b, X):
    n_x, m = X.shape
    labels = np.zeros((1, m))
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        if sigmoid(z) > 0.5:
            labels[0, i] = 1
    return labels
