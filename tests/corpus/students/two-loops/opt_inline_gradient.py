# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    n_x, m = X.shape
    w = w.copy()
    costs = []
    for step in range(num_iterations):
        J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
        for i in range(m):
            z = b
            for j in range(n_x):
                z += w[j, 0] * X[j, i]
            a = sigmoid(z)
            J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
            dz = a - Y[0, i]
            for j in range(n_x):
                dw[j, 0] += X[j, i] * dz
            db += dz
        J /= m
        dw /= m
        db /= m
        costs.append(J)
        for j in range(n_x):
            w[j, 0] -= alpha * dw[j, 0]
        b -= alpha * db
    return {"w": w, "b": b}, {"dw": dw, "db": db}, costs
