# %% propagate
from itertools import product


def propagate(w, b, X, Y):
    n_x, m = X.shape
    A = sigmoid(w.T @ X + b)
    cost, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        cost -= Y[0, i] * np.log(A[0, i]) + (1 - Y[0, i]) * np.log(1 - A[0, i])
        db += A[0, i] - Y[0, i]
    for i, j in product(range(m), range(n_x)):
        dw[j, 0] += X[j, i] * (A[0, i] - Y[0, i])
    return {"dw": dw / m, "db": db / m}, cost / m
