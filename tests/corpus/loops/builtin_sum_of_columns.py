# expect: rejected propagate by element-wise-builtin
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": sum((X * (A - Y)).T).reshape(-1, 1) / m, "db": np.mean(A - Y)}, cost
