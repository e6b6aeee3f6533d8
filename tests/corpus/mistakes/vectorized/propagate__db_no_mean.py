# mistake: db is the sum of dZ, not its average: 1/m is missing.
# told: This is the sum over the examples. Cost and gradient are averages: a division
def propagate(w, b, X, Y):
    m = Y.shape[1]
    Z = np.matmul(w.T, X) + b          # (1, m)
    A = sigmoid(Z)                     # (1, m)
    dZ = A - Y                         # (1, m)
    dw = np.matmul(X, dZ.T) / m        # (n_x, 1)
    db = np.sum(dZ)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    grads = {"dw": dw, "db": db}
    return grads, cost
