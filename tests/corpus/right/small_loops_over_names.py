# expect: accepted propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    grads = {"dw": np.dot(X, (A - Y).T), "db": np.sum(A - Y)}
    for name in ("dw", "db"):
        grads[name] = grads[name] / m
    return grads, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
