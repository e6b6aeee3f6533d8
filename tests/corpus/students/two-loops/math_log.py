# %% propagate
import math


def propagate(w, b, X, Y):
    n_x, m = X.shape
    total, db = 0.0, 0.0
    dw = np.zeros((n_x, 1))
    for i in range(m):
        z = b
        for j in range(n_x):
            z = z + w[j, 0] * X[j, i]
        a = sigmoid(z)
        if Y[0, i] == 1:
            total -= math.log(a)
        else:
            total -= math.log(1 - a)
        dz = a - Y[0, i]
        for j in range(n_x):
            dw[j, 0] = dw[j, 0] + X[j, i] * dz
        db = db + dz
    return {"dw": dw / m, "db": db / m}, total / m
