# mistake: The minus sign in front of the cost is missing.
# told: The logarithm of a probability is negative, the cost is not: a sign is missing.
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw = X @ (A - Y).T / m
    db = np.mean(A - Y)
    return {"dw": dw, "db": db}, cost
