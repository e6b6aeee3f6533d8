# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    cost, dw, db = 0, np.zeros((n_x, 1)), 0
    for i in range(m):
        z = np.dot(w[:, 0], X[:, i]) + b
        a = 1.0 / (1.0 + np.exp(-z))
        cost -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dw += X[:, i:i+1] * (a - Y[0, i])
        db += (a - Y[0, i])
    return {"dw": dw / m, "db": db / m}, cost / m

# %% predict
def predict(w, b, X):
    result = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        a = 1.0 / (1.0 + np.exp(-(np.dot(w[:, 0], X[:, i]) + b)))
        if a > 0.5:
            result[0, i] = 1
        else:
            result[0, i] = 0
    return result
