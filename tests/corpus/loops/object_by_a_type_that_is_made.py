# expect: rejected propagate by numpy-loop
KIND = np.dtype([("value", "O")])["value"]


def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    return {"dw": np.dot(X, dZ.T) / m, "db": float(dZ.astype(KIND).sum()) / m}, cost
