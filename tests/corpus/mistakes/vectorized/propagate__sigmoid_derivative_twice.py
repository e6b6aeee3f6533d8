# mistake: dZ is multiplied by A(1 - A), but that factor cancels with this cost.
# told: There is a factor A (1 − A) too many: with this cost, it cancels on the way
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = (A - Y) * A * (1 - A)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": X @ dZ.T / m, "db": dZ.mean()}, cost
