# %% propagate
EPS = 1e-10


def propagate(W, b, X, Y):
    m = Y.shape[1]
    A = softmax(W @ X + b)
    log_A = np.log(np.maximum(A, EPS))
    return {"dW": (A - Y) @ X.T / m, "db": np.mean(A - Y, axis=1, keepdims=True)}, -np.sum(Y * log_A) / m
