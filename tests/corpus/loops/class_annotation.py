# expect: rejected propagate by element-wise-builtin
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    class Total:
        value: sum(dZ[0]) = 0
    return {"dw": X @ dZ.T / m, "db": Total.__annotations__['value'] / m}, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
