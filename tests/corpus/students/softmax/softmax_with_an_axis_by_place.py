# %% one_hot
def one_hot(labels, K, dtype=float):
    shape = [K, labels.shape[1]]
    Y = np.zeros(shape, dtype=dtype)
    Y[labels[0], np.arange(shape[1])] = 1
    return Y

# %% softmax
def softmax(Z, axis=0):
    e = np.exp(Z - np.max(Z, axis=axis, keepdims=True))
    return e / np.sum(e, axis=axis, keepdims=True)

# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b, 0)
    return {"dW": (A - Y) @ X.T / m, "db": (A - Y).mean(axis=1, keepdims=True)}, -(Y * np.log(A)).sum() / m

# %% optimize
def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs

# %% predict
def predict(W, b, X):
    return softmax(Z=W @ X + b).argmax(axis=0).reshape(1, -1)
