# mistake: db is flat, and the cost has shape (1,).
# told: The cost is one number. An array with one entry is none yet.
# told: The sum dropped an axis. `b` is a column, and so is `db`: `keepdims=True`.
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    cost = -np.sum(Y * np.log(A)).reshape(1) / m
    dW = (A - Y) @ X.T / m
    db = np.mean(A - Y, axis=1)
    return {"dW": dW, "db": db}, cost
