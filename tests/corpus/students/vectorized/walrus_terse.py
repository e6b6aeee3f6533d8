# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    dw = X @ (dZ := (A := sigmoid(w.T @ X + b)) - Y).T / m
    return {"dw": dw, "db": dZ.mean()}, -(Y * np.log(A) + (1 - Y) * np.log(1 - A)).mean()
