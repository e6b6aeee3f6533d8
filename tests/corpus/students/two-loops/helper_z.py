# %% propagate
def score(w, b, X, i):
    """wᵀx + b for example i."""
    total = 0.0
    for j in range(X.shape[0]):
        total += w[j, 0] * X[j, i]
    return total + b


def propagate(w, b, X, Y):
    n_x, m = X.shape
    dw = np.zeros((n_x, 1))
    db = 0.0
    cost = 0.0
    for i in range(m):
        a = sigmoid(score(w, b, X, i))
        y = Y[0, i]
        cost -= y * np.log(a) + (1 - y) * np.log(1 - a)
        dz = a - y
        db += dz
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
    return {"dw": dw / m, "db": db / m}, cost / m

# %% predict
def score_of(w, b, x):
    s = b
    for j in range(len(x)):
        s += w[j, 0] * x[j]
    return s


def predict(w, b, X):
    m = X.shape[1]
    labels = np.zeros((1, m), dtype=int)
    for i in range(m):
        labels[0, i] = 1 if sigmoid(score_of(w, b, X[:, i])) > 0.5 else 0
    return labels
