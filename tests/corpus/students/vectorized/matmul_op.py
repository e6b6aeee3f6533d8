# %% propagate
def propagate(w, b, X, Y):
    Z = w.T @ X + b          # (1, m)
    A = sigmoid(Z)           # (1, m)
    dZ = A - Y               # (1, m)
    m = X.shape[1]
    dw = X @ dZ.T / m        # (n_x, 1)
    db = np.mean(dZ)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": dw, "db": db}, cost
