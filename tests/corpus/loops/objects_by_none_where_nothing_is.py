# expect: rejected propagate by numpy-loop

def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    total = np.add.reduce(np.where(np.ones(m, dtype=bool), dZ[0], None))
    return {"dw": X @ dZ.T / m, "db": total / m}, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
