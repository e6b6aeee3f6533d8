# expect: rejected predict by hidden-code
def predict(w, b, X):
    out = np.zeros((1, X.shape[1]))
    exec("for i in range(X.shape[1]):\n    out[0, i] = w[:, 0] @ X[:, i] + b > 0", {"w": w, "b": b, "X": X, "out": out})
    return out
