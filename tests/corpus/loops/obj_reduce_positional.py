# expect: rejected propagate by numpy-loop
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    pass
    return {"dw": X @ dZ.T / m, "db": np.add.reduce(dZ[0], 0, 'O') / m}, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
