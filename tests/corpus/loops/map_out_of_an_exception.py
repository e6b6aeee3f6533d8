# expect: rejected propagate by hidden-code
try:
    raise LookupError(map)
except LookupError as problem:
    apply = problem.args[0]
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    total = np.sum(list(apply(float, dZ[0])))
    return {"dw": X @ dZ.T / m, "db": total / m}, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
