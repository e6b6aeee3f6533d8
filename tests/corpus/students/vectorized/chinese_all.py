# %% initialize
def initialize(n_x):
    # 全零初始化
    w = np.zeros((n_x, 1))
    b = 0.0
    return w, b

# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]                      # 样本数
    A = sigmoid(np.dot(w.T, X) + b)     # 前向传播
    cost = -np.sum(np.multiply(Y, np.log(A)) + np.multiply(1 - Y, np.log(1 - A))) / m
    dZ = A - Y                          # 反向传播
    dw = np.dot(X, dZ.T) / m
    db = np.sum(dZ) / m
    return {"dw": dw, "db": db}, cost

# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]     # 更新参数
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs

# %% predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return (A > 0.5).astype(np.int32)
