# expect: accepted propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    ones = np.ones((m, 1)) / m
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -((Y * np.log(A) + (1 - Y) * np.log(1 - A)) @ ones)[0, 0]
    return {"dw": (X * (A - Y)) @ ones, "db": ((A - Y) @ ones)[0, 0]}, cost
