# mistake: db is a sum over the examples, it was not divided by m.
# told: This is the sum over the examples. Cost and gradient are averages: a division
def propagate(w, b, X, Y):
    m = X.shape[1]
    Z = w.T @ X + b
    A = sigmoid(Z)
    dZ = A - Y
    grads = {"dw": X @ dZ.T / m, "db": dZ.sum()}
    cost = -(Y * np.log(A) + (1 - Y) * np.log(1 - A)).sum() / m
    return grads, cost
