# mistake: np.dot(Y, np.log(A)) multiplies two rows and raises, it should be * or a transpose.
# told: `propagate` raised ValueError: shapes
# told: A matrix product needs as many columns on its left as rows on its right.
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(np.dot(Y, np.log(A)) + np.dot(1 - Y, np.log(1 - A)))
    dw = 1 / m * np.dot(X, (A - Y).T)
    db = 1 / m * np.sum(A - Y)
    return {"dw": dw, "db": db}, cost
