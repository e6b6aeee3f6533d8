# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    losses = []
    errors = []
    dw = np.zeros((n_x, 1))
    for i in range(m):
        a = sigmoid(X[:, i].dot(w[:, 0]) + b)
        y = Y[0, i]
        losses.append(-y * np.log(a) - (1 - y) * np.log(1 - a))
        errors.append(a - y)
        dw += (a - y) * X[:, i:i + 1]
    return {"dw": dw / m, "db": np.mean(errors)}, np.mean(losses)
