# mistake: db has shape (1, 1) because of axis=1 and keepdims=True, it should be a number.
# told: A matrix with one entry is no number yet: it comes of `keepdims=True`, or of a
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dw = X @ (A - Y).T / m
    db = np.sum(A - Y, axis=1, keepdims=True) / m
    return {"dw": dw, "db": db}, cost
