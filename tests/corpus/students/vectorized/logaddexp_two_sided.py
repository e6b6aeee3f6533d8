# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    Z = np.dot(w.T, X) + b
    A = sigmoid(Z)
    # log A = -log(1 + e^-z), log(1 - A) = -log(1 + e^z)
    log_A = -np.logaddexp(0, -Z)
    log_1_A = -np.logaddexp(0, Z)
    cost = -np.sum(Y * log_A + (1 - Y) * log_1_A) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost
