# mistake: z is set to b once before the loop, it goes on growing from example to example.
# told: `z` gets the bias once, before the first example, and goes on growing. Each
def propagate(w, b, X, Y):
    n_x, m = X.shape
    J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    z = b
    for i in range(m):
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m
