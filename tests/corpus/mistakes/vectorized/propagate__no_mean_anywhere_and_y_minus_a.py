# mistake: Neither gradient is divided by m, and the error is Y - A.
# told: This is the sum over the examples. Cost and gradient are averages: a division
# told: The gradient points the other way: look at which of `A` and `Y` is taken from
def propagate(w, b, X, Y):
    A = sigmoid(w.T @ X + b)
    d = Y - A
    dw = X @ d.T
    db = np.sum(d)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": dw, "db": db}, cost
