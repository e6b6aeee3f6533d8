# expect: rejected propagate by numpy-loop
add = np.frompyfunc(lambda x, y: x + y, 2, 1)

def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": np.dot(X, (A - Y).T) / Y.size, "db": float(add.reduce((A - Y)[0])) / Y.size}, cost
