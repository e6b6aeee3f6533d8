# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    eps = np.finfo(float).eps
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(A + eps) + (1 - Y) * np.log(1 - A + eps))
    return {"dw": X @ (A - Y).T / m, "db": np.mean(A - Y)}, cost
