# %% propagate
def safe_sigmoid(z):
    # same as 1 / (1 + exp(-z)), without overflow
    return 0.5 * (1 + np.tanh(0.5 * z))


def propagate(w, b, X, Y):
    m = X.shape[1]
    A = safe_sigmoid(w.T @ X + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dw = X @ (A - Y).T / m
    db = np.sum(A - Y) / m
    return {"dw": dw, "db": db}, cost
