# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    J = 0; dw = np.zeros((n_x, 1)); db = 0
    for i in range(m):
        a = sigmoid(np.inner(w.T[0], X.T[i]) + b)
        J += Y[0][i] * np.log(a) + (1 - Y[0][i]) * np.log(1 - a)
        dw += (X.T[i] * (a - Y[0][i])).reshape(n_x, 1)
        db += a - Y[0][i]
    return {"dw": dw / m, "db": db / m}, -J / m

# %% predict
def predict(w, b, X):
    out = np.zeros((1, X.shape[1]), dtype=int)
    for i in range(X.shape[1]):
        out[0, i] = sigmoid(np.vdot(w, X[:, i]) + b) > 0.5
    return out
