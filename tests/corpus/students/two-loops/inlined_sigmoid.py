# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    n_x = X.shape[0]
    J = 0
    dw = np.zeros((n_x, 1))
    db = 0
    for i in range(m):
        z = 0
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        z += b
        a = 1 / (1 + np.exp(-z))
        J += -Y[0, i] * np.log(a) - (1 - Y[0, i]) * np.log(1 - a)
        for j in range(n_x):
            dw[j, 0] += (a - Y[0, i]) * X[j, i]
        db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, J / m

# %% predict
def predict(w, b, X):
    y_hat = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        z = 0
        for j in range(X.shape[0]):
            z += w[j, 0] * X[j, i]
        z += b
        a = 1 / (1 + np.exp(-z))
        y_hat[0, i] = int(a > 0.5)
    return y_hat
