# expect: accepted propagate
def propagate(w, b, X, Y):
    m = Y.size
    A = sigmoid(w.T.dot(X) + b)
    dZ = A - Y
    cost = -((Y * np.log(A)).sum() + ((1 - Y) * np.log(1 - A)).sum()) / m
    return {"dw": X.dot(dZ.T) / m, "db": dZ.sum() / m}, cost
