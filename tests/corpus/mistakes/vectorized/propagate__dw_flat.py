# mistake: np.mean over axis 1 drops the axis, so dw has shape (n_x,) instead of (n_x, 1); keepdims=True is missing.
# told: A sum over an axis removes it. `dw` is a column and keeps both axes, a
def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    dZ = A - Y
    dw = np.mean(X * dZ, axis=1)
    db = np.mean(dZ)
    cost = np.mean(-Y * np.log(A) - (1 - Y) * np.log(1 - A))
    return {"dw": dw, "db": db}, cost
