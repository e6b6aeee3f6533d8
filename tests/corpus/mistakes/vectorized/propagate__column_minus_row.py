# mistake: A is a column (m, 1) and Y a row, so A - Y becomes a table (m, m).
# told: `A` is a column and `Y` a row here. What goes between them entry by entry is an
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(X.T, w) + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw = 1 / m * np.sum(np.dot(X, A - Y), axis=1, keepdims=True)
    db = 1 / m * np.sum(A - Y)
    return {"dw": dw, "db": db}, cost
