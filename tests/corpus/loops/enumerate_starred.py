# expect: rejected propagate by element-wise-builtin
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    t = np.array(list(enumerate(*(dZ[0],))))
    return {"dw": X @ dZ.T / m, "db": np.sum(t[:, 1]) / m}, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
