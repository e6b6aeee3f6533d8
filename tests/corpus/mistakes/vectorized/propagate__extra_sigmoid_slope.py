# mistake: The factor A (1 - A) does not belong in dZ: with the logarithmic cost it cancels and leaves A - Y.
# told: There is a factor A (1 − A) too many: with this cost, it cancels on th
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dZ = (A - Y) * A * (1 - A)
    dw = 1 / m * np.dot(X, dZ.T)
    db = 1 / m * np.sum(dZ)
    return {"dw": dw, "db": db}, cost
