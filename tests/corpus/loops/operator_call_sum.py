# expect: rejected propagate by element-wise-builtin
import builtins, operator
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    pass
    return {"dw": X @ dZ.T / m, "db": operator.call(builtins.sum, dZ[0]) / m}, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
