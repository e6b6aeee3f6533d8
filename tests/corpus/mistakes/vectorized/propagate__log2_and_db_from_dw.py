# mistake: The logarithm of the cost is the natural one, np.log, not np.log2.
# mistake: db is the average of dZ; you averaged dw.
# told: The logarithm of the cost is the natural one, `np.log`, not the one to
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    J = -np.mean(Y * np.log2(A) + (1 - Y) * np.log2(1 - A))
    dZ = A - Y
    dw = (X @ dZ.T) / m
    db = np.mean(dw)
    return {"dw": dw, "db": db}, J
