# mistake: w must be transposed before the product: np.dot(w, X) has shapes (n_x, 1) and (n_x, m), which do not fit.
# told: A matrix product needs as many columns on its left as rows on its righ
def propagate(w, b, X, Y):
    m = X.shape[1]
    Z = np.dot(w, X) + b
    A = sigmoid(Z)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * np.sum(A - Y)
    grads = {"dw": dw, "db": db}
    return grads, cost
