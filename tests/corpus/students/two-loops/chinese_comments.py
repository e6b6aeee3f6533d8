# %% initialize
def initialize(n_x):
    # 权重和偏置都初始化为零
    w = np.zeros((n_x, 1))
    b = 0.0
    return w, b

# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    J = 0.0
    dw = np.zeros((n_x, 1))
    db = 0.0
    for i in range(m):          # 遍历样本
        z = b
        for j in range(n_x):    # 遍历特征
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    # 求平均
    J, dw, db = J / m, dw / m, db / m
    return {"dw": dw, "db": db}, J

# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    w = w.copy()  # 不要修改原数组
    costs = []
    for k in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        for j in range(w.shape[0]):
            w[j, 0] -= alpha * grads["dw"][j, 0]
        b -= alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs

# %% predict
def predict(w, b, X):
    n_x, m = X.shape
    result = np.zeros((1, m))
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        result[0, i] = 1 if sigmoid(z) > 0.5 else 0
    return result
