# %% propagate
def example_share(w, b, x, y):
    """Loss, dw and db of one example."""
    z = b
    for j in range(len(x)):
        z += w[j, 0] * x[j]
    a = sigmoid(z)
    dz = a - y
    loss = -(y * np.log(a) + (1 - y) * np.log(1 - a))
    return loss, [xj * dz for xj in x], dz


def propagate(w, b, X, Y):
    n_x, m = X.shape
    cost, dw, db = 0, np.zeros((n_x, 1)), 0
    for i in range(m):
        loss, shares, dz = example_share(w, b, X[:, i], Y[0, i])
        cost += loss
        db += dz
        for j in range(n_x):
            dw[j, 0] += shares[j]
    return {"dw": dw / m, "db": db / m}, cost / m
