# mistake: The error is Y - A, so both gradients point the wrong way.
# told: The gradient points the other way: look at which of `A` and `Y` is taken from
def propagate(w, b, X, Y):
    m = Y.shape[1]
    A = sigmoid(w.T @ X + b)
    error = Y - A
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": X @ error.T / m, "db": np.sum(error) / m}, cost
