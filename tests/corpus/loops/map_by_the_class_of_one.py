# expect: rejected propagate by element-wise-builtin
apply = map(str, "").__class__
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    total = np.sum(list(apply(float, dZ[0])))
    return {"dw": X @ dZ.T / m, "db": total / m}, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
