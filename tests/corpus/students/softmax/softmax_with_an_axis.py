# %% one_hot
def one_hot(labels, K):
    return np.take(np.eye(K), labels[0], axis=1)

# %% softmax
def softmax(Z, axis=0):
    e = np.exp(Z - np.max(Z, axis=axis, keepdims=True))
    return e / np.sum(e, axis=axis, keepdims=True)

# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b, axis=0)
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
    return softmax(W @ X + b, axis=0).argmax(axis=0).reshape(1, -1)
