# mistake: The factor 1/m is missing in dw.
# told: This is the sum over the examples. Cost and gradient are averages: a division
def propagate(w, b, X, Y):
    m = X.shape[1]

    Z = w.T @ X + b
    A = sigmoid(Z)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))

    dZ = A - Y
    dw = X @ dZ.T
    db = np.sum(dZ) / m
    return {"dw": dw, "db": db}, cost
