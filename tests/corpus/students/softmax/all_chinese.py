# %% one_hot
def one_hot(labels, K):
    # 独热编码
    return np.eye(K)[labels.flatten()].T

# %% softmax
def softmax(Z):
    Z = Z - Z.max(axis=0, keepdims=True)   # 防止溢出
    E = np.exp(Z)
    return E / E.sum(axis=0, keepdims=True)

# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    cost = -np.sum(Y * np.log(A)) / m      # 交叉熵
    dZ = A - Y
    return {"dW": dZ @ X.T / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}, cost

# %% optimize
def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)                 # 更新之前的代价
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
    return {"W": W, "b": b}, grads, costs

# %% predict
def predict(W, b, X):
    A = softmax(W @ X + b)
    return np.argmax(A, axis=0)[np.newaxis, :]
