# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    dw = np.zeros((n_x, 1))
    db = 0.0
    cost = 0.0
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        # -y log(a) - (1-y) log(1-a) = log(1 + e^z) - y z
        cost += np.logaddexp(0, z) - Y[0, i] * z
        dz = sigmoid(z) - Y[0, i]
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m
