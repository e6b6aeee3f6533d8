# mistake: X * dZ multiplies entry by entry and leaves shape (n_x, m); dw needs the matrix product of X and dZ^T.
# told: The operator `*` multiplies entry by entry and adds nothing up. Which 
def propagate(w, b, X, Y):
    m = X.shape[1]
    Z = np.dot(w.T, X) + b
    A = sigmoid(Z)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dZ = A - Y
    dw = 1 / m * (X * dZ)
    db = 1 / m * np.sum(dZ)
    grads = {"dw": dw, "db": db}
    return grads, cost
