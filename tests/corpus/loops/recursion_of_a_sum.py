# expect: rejected propagate by recursion
def add(values):
    return values[0] if values.size == 1 else values[0] + add(values[1:])

def propagate(w, b, X, Y):
    m = X.shape[1]
    dZ = (A := sigmoid(np.dot(w.T, X) + b)) - Y
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.dot(X, dZ.T) / m, "db": add(dZ[0]) / m}, cost
