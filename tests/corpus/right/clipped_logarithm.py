# expect: accepted propagate
def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    safe = np.clip(A, 1e-15, 1 - 1e-15)
    cost = -np.sum(Y * np.log(safe) + (1 - Y) * np.log(1 - safe)) / X.shape[1]
    return {"dw": np.dot(X, (A - Y).T) / X.shape[1], "db": np.sum(A - Y) / X.shape[1]}, max(cost, 0.0)
