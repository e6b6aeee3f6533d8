# %% propagate
def lse(Z):
    c = np.max(Z, axis=0)
    return c + np.log(np.exp(Z - c).sum(axis=0))


def propagate(W, b, X, Y):
    m = X.shape[1]
    Z = W @ X + b
    cost = np.mean(lse(Z) - np.sum(Y * Z, axis=0))
    dZ = softmax(Z) - Y
    return {"dW": dZ @ X.T / m, "db": dZ.sum(axis=1, keepdims=True) / m}, cost
