# %% propagate
def propagate(w, b, X, Y):
    rows = X.T                      # (m, n_x)
    y = Y.flatten()                 # (m,)
    weights = w.flatten()           # (n_x,)
    m = rows.shape[0]
    cost = 0.0
    dw = np.zeros(weights.shape)
    db = 0.0
    for i in range(m):
        a = sigmoid(rows[i] @ weights + b)
        cost -= y[i] * np.log(a) + (1 - y[i]) * np.log(1 - a)
        dw = dw + rows[i] * (a - y[i])
        db = db + (a - y[i])
    return {"dw": (dw / m)[:, None], "db": db / m}, cost / m
