# mistake: w * X multiplies entry by entry without adding up the features; Z needs the matrix product w^T X.
def propagate(w, b, X, Y):
    m = X.shape[1]
    Z = w * X + b
    A = sigmoid(Z)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dZ = A - Y
    dw = 1 / m * np.sum(X * dZ, axis=1, keepdims=True)
    db = 1 / m * np.sum(dZ)
    return {"dw": dw, "db": db}, cost
