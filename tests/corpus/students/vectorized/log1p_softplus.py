# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    Z = w.T @ X + b
    losses = np.maximum(Z, 0) - Z * Y + np.log1p(np.exp(-np.abs(Z)))
    dZ = sigmoid(Z) - Y
    return {"dw": X @ dZ.T / m, "db": dZ.mean()}, losses.mean()
