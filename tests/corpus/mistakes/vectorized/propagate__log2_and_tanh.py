# mistake: The activation is tanh instead of sigmoid, and the logarithm has base 2.
# told: The logarithm of the cost is the natural one, `np.log`, not the one to base 2.
# told: The activation of logistic regression is the sigmoid, not the hyperbolic
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = np.tanh(w.T @ X + b)
    cost = -1 / m * np.sum(Y * np.log2(A) + (1 - Y) * np.log2(1 - A))
    dw = 1 / m * X @ (A - Y).T
    db = 1 / m * np.sum(A - Y)
    return {"dw": dw, "db": db}, cost
