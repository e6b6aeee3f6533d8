# expect: rejected propagate by element-wise-builtin
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    terms = [0.0]
    terms[:] = dZ[0].tolist()
    return {"dw": X @ dZ.T / m, "db": sum(terms) / m}, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
