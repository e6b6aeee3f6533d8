# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    dw = np.sum(X * dZ, axis=1, keepdims=True) / m
    db = (np.sum(dZ, axis=1, keepdims=True) / m).item()
    cost = (-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A), axis=1, keepdims=True) / m).item()
    return {"dw": dw, "db": db}, cost
