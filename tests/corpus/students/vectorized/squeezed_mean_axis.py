# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    dw = np.matmul(X, dZ.T) / m
    db = np.squeeze(np.mean(dZ, axis=1))
    cost = np.squeeze(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A), axis=1))
    return {"dw": dw, "db": db}, cost
