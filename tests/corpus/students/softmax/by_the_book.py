# %% one_hot
def one_hot(labels, K):
    return (labels == np.arange(K).reshape(K, 1)).astype(float)

# %% softmax
def softmax(Z):
    E = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    return E / np.sum(E, axis=0, keepdims=True)

# %% propagate
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    dW = dZ @ X.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    return {"dW": dW, "db": db}, cost

# %% optimize
def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
    return {"W": W, "b": b}, grads, costs

# %% predict
def predict(W, b, X):
    A = softmax(W @ X + b)
    return np.argmax(A, axis=0).reshape(1, -1)
