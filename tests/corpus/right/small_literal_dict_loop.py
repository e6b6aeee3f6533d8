# expect: accepted propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    grads = {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}
    for name, value in grads.items():
        assert np.all(np.isfinite(value)), name
    return grads, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
