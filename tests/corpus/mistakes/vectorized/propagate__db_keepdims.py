# mistake: keepdims=True makes db an array of shape (1, 1), but db is a scalar.
# told: A matrix with one entry is no number yet
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dZ = A - Y
    dw = 1 / m * np.dot(X, dZ.T)
    db = 1 / m * np.sum(dZ, axis=1, keepdims=True)
    return {"dw": dw, "db": db}, cost
