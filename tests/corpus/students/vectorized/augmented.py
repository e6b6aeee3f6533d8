# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    X1 = np.vstack([X, np.ones((1, m))])
    w1 = np.vstack([w, [[b]]])
    A = sigmoid(w1.T @ X1)
    g = X1 @ (A - Y).T / m
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": g[:-1], "db": g[-1, 0]}, cost
