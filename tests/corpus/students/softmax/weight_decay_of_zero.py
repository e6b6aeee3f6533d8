# %% one_hot
def one_hot(labels, K):
    return np.vstack((np.eye(K),))[:, labels[0]]

# %% softmax
def softmax(Z):
    e = np.exp(Z - np.max(Z, axis=0))
    return e / np.sum(e, axis=0)

# %% propagate
def propagate(W, b, X, Y, l2=0.0):
    m = X.shape[1]
    A = softmax(W @ X + b)
    reg = l2 * np.sum(W * W)
    return {"dW": (A - Y) @ X.T / m + 2 * l2 * W, "db": (A - Y).mean(axis=1, keepdims=True)}, -(Y * np.log(A)).sum() / m + reg

# %% optimize
def optimize(W, b, X, Y, num_iterations, alpha, l2=0.0):
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(W, b, X, Y, l2)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs

# %% predict
def predict(W, b, X):
    # by one_hot's inverse: index of the first maximum
    return np.argmax(softmax(W @ X + b), axis=0)[None].astype(np.uint8)
