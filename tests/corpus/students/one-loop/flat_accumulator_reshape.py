# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    dw = np.zeros(X.shape[0])
    db = 0.0
    cost = 0.0
    wf = w.ravel()
    for i in range(m):
        xi = X[:, i]
        ai = sigmoid(wf @ xi + b)
        yi = Y[0, i]
        cost -= yi * np.log(ai) + (1 - yi) * np.log(1 - ai)
        dw += xi * (ai - yi)
        db += ai - yi
    return {"dw": dw.reshape(-1, 1) / m, "db": db / m}, cost / m
