# mistake: b is not used: Z is w^T X + b.
# told: The parameter `b` has no effect on this answer. Where does it enter?
def propagate(w, b, X, Y):
    m = X.shape[1]
    Z = np.dot(w.T, X)
    A = sigmoid(Z)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dZ = A - Y
    dw = np.dot(X, dZ.T) / m
    db = np.mean(dZ)
    return {"dw": dw, "db": db}, cost
