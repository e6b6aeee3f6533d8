# %% one_hot
def one_hot(labels, K): return 1.0 * (np.arange(K)[:, None] == labels)

# %% softmax
def softmax(Z): E = np.exp(Z - Z.max(0)); return E / E.sum(0)

# %% propagate
def propagate(W, b, X, Y):
    A, m = softmax(W @ X + b), X.shape[1]
    return {"dW": (A - Y) @ X.T / m, "db": (A - Y).mean(1, keepdims=True)}, -(Y * np.log(A)).sum() / m

# %% optimize
def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for _ in range(num_iterations):
        g, c = propagate(W, b, X, Y)
        costs.append(c); W = W - alpha * g["dW"]; b = b - alpha * g["db"]
    return {"W": W, "b": b}, g, costs

# %% predict
def predict(W, b, X): return softmax(W @ X + b).argmax(0).reshape(1, -1)
