# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    J, dw, db = 0, np.zeros((X.shape[0], 1)), 0
    for i in range(m):
        xi = X[:, i:i + 1]
        ai = sigmoid(np.dot(w.T, xi)[0, 0] + b)
        J += -(Y[0, i] * np.log(ai) + (1 - Y[0, i]) * np.log(1 - ai))
        dw += xi * (ai - Y[0, i])
        db += ai - Y[0, i]
    return {"dw": dw / m, "db": db / m}, J / m
