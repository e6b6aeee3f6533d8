# %% initialize
def initialize(n_x):
    w = np.zeros((n_x, 1))
    b = 0.0
    assert(w.shape == (n_x, 1))
    assert(isinstance(b, float) or isinstance(b, int))
    return w, b

# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    assert(w.shape == (X.shape[0], 1))
    assert(Y.shape == (1, m))
    cost = 0.0
    dw = np.zeros(w.shape)
    db = 0.0
    for i in range(m):
        z = 0.0
        for j in range(X.shape[0]):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z + b)
        cost += Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        for j in range(X.shape[0]):
            dw[j, 0] += X[j, i] * (a - Y[0, i])
        db += (a - Y[0, i])
    cost = -1 / m * cost
    dw = 1 / m * dw
    db = 1 / m * db
    assert(dw.shape == w.shape)
    assert(np.ndim(db) == 0)
    assert(np.ndim(cost) == 0)
    grads = {"dw": dw,
             "db": db}
    return grads, cost
