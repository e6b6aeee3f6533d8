# %% propagate
import math


def my_sigmoid(z):
    if z >= 0:
        return 1.0 / (1.0 + math.exp(-z))
    e = math.exp(z)
    return e / (1.0 + e)


def propagate(w, b, X, Y):
    n_x, m = X.shape
    J = db = 0.0
    dw = np.zeros((n_x, 1))
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        a = my_sigmoid(z)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        for j in range(n_x):
            dw[j, 0] += X[j, i] * (a - Y[0, i])
        db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, J / m

# %% predict
def predict(w, b, X):
    import math
    labels = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        z = b
        for j in range(X.shape[0]):
            z += w[j, 0] * X[j, i]
        if z >= 0:
            a = 1.0 / (1.0 + math.exp(-z))
        else:
            a = math.exp(z) / (1.0 + math.exp(z))
        if a > 0.5:
            labels[0, i] = 1.0
    return labels
