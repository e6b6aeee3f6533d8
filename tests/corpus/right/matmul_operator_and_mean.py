# expect: accepted propagate
def propagate(w, b, X, Y):
    A = sigmoid(w.T @ X + b)
    return {"dw": X @ (A - Y).T / X.shape[1], "db": (A - Y).mean()}, -(Y * np.log(A) + (1 - Y) * np.log(1 - A)).mean()
