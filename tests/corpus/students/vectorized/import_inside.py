# %% propagate
def propagate(w, b, X, Y):
    import numpy as np
    m = np.size(Y)
    A = sigmoid(np.dot(w.T, X) + b)
    L = Y * np.log(A) + (1 - Y) * np.log(1 - A)
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, -np.sum(L) / m
