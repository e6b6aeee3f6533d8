# mistake: The sums are divided by m inside the loop, once per example.
# told: The accumulators are divided again and again, once for each example. Once,
def propagate(w, b, X, Y):
    n_x, m = X.shape
    J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        x = X[:, i:i + 1]
        a = sigmoid((w.T @ x).item() + b)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        dw = dw + x * dz
        db += dz
        J, dw, db = J / m, dw / m, db / m
    return {"dw": dw, "db": db}, J
