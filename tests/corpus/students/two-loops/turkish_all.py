# %% initialize
def initialize(n_x):
    w = np.zeros((n_x, 1))   # ağırlıklar
    b = 0                    # sapma
    return w, b

# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    maliyet = 0
    db = 0
    dw = np.zeros((n_x, 1))
    for i in range(m):       # her örnek için
        z = b
        for j in range(n_x): # her özellik için
            z = z + w[j, 0] * X[j, i]
        a = sigmoid(z)
        maliyet = maliyet - (Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        for j in range(n_x):
            dw[j, 0] = dw[j, 0] + X[j, i] * (a - Y[0, i])
        db = db + (a - Y[0, i])
    return {"dw": dw / m, "db": db / m}, maliyet / m

# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    w = w.copy()
    costs = []
    for t in range(1, num_iterations + 1):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        for j in range(w.shape[0]):
            w[j, 0] = w[j, 0] - alpha * grads["dw"][j, 0]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs

# %% predict
def predict(w, b, X):
    etiketler = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        if a > 0.5:
            etiketler[0, i] = 1
    return etiketler
