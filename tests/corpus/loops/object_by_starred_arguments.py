# expect: rejected propagate by numpy-loop
def made(*arguments, **options):
    return np.array(*arguments, **options)


def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    kinds = (A - Y, object)
    dZ = made(*kinds)
    return {"dw": np.dot(X, (A - Y).T) / m, "db": float(dZ.sum()) / m}, cost
