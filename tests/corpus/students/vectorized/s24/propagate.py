def forward(w, b, X):
    """Used by propagate and by predict."""
    return sigmoid(np.dot(w.T, X) + b)

def propagate_slow(w, b, X, Y):
    """With loops. Only to compare with, see below."""
    n_x, m = X.shape
    cost, db = 0.0, 0.0
    dw = np.zeros((n_x, 1))
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        cost += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        for j in range(n_x):
            dw[j, 0] += X[j, i] * (a - Y[0, i])
        db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, cost / m

def propagate(w, b, X, Y):
    m = X.shape[1]
    A = forward(w, b, X)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dw = np.dot(X, (A - Y).T) / m
    db = np.sum(A - Y) / m
    return {"dw": dw, "db": db}, cost

# quick test: both ways give the same
rng = np.random.default_rng(1)
w_, X_ = rng.normal(size=(4, 1)), rng.normal(size=(4, 7))
Y_ = (rng.random((1, 7)) > 0.5) * 1
g1, c1 = propagate(w_, 0.3, X_, Y_)
g2, c2 = propagate_slow(w_, 0.3, X_, Y_)
assert np.allclose(g1["dw"], g2["dw"]) and np.isclose(g1["db"], g2["db"]) and np.isclose(c1, c2)
print("propagate ok")
