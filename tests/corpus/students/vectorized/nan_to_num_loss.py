# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    with np.errstate(divide="ignore", invalid="ignore"):
        loss = -np.nan_to_num(Y * np.log(A)) - np.nan_to_num((1 - Y) * np.log(1 - A))
    cost = np.sum(loss) / m
    return {"dw": X @ (A - Y).T / m, "db": np.sum(A - Y) / m}, cost
