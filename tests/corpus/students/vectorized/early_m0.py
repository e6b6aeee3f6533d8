# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    if m == 0:
        return {"dw": np.zeros_like(w), "db": 0.0}, 0.0
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    return {"dw": X @ dZ.T / m, "db": np.sum(dZ) / m}, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
