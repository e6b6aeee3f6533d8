# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    cost, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        z = np.add(np.inner(w[:, 0], X[:, i]), b)
        a = sigmoid(z)
        loss = np.negative(np.add(np.multiply(Y[0, i], np.log(a)), np.multiply(1 - Y[0, i], np.log(1 - a))))
        cost = np.add(cost, loss)
        dz = np.subtract(a, Y[0, i])
        for j in range(n_x):
            dw[j, 0] = np.add(dw[j, 0], np.multiply(X[j, i], dz))
        db = np.add(db, dz)
    return {"dw": np.divide(dw, m), "db": np.divide(db, m)}, np.divide(cost, m)

# %% predict
def predict(w, b, X):
    labels = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        labels[0, i] = np.greater(sigmoid(np.vdot(w, X[:, i]) + b), 0.5)
    return labels
