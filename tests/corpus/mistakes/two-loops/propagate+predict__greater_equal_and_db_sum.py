# mistake: In propagate db is a sum and no average, in predict the border case 0.5 gets a 1.
# told: This is the sum over the examples. Cost and gradient are averages: a division
# told: A probability of exactly 0.5 is to give 0: look at the comparison.
# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db}, J / m
# %% predict
def predict(w, b, X):
    m = X.shape[1]
    labels = np.zeros((1, m))
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        if a >= 0.5:
            labels[0, i] = 1
    return labels
