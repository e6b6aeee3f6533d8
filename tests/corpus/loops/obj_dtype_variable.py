# expect: rejected propagate by numpy-loop
KIND = 'O'
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    o = dZ[0].astype(KIND)
    return {"dw": X @ dZ.T / m, "db": o.sum() / m}, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
