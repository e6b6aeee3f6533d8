# mistake: The return stands inside the loop, so only the first example counts.
# told: The function returns after the first example. Look at how far the `return` is
def propagate(w, b, X, Y):
    m = X.shape[1]
    dw, db, cost = np.zeros(w.shape), 0.0, 0.0
    for i in range(m):
        x = X[:, i:i + 1]
        a = sigmoid((w.T @ x)[0, 0] + b)
        cost -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dw += x * (a - Y[0, i])
        db += a - Y[0, i]
        return {"dw": dw / m, "db": db / m}, cost / m
