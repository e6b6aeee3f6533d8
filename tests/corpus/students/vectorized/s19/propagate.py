def propagate(w, b, X, Y):
    m = X.shape[1]                    # liczba przykładów
    A = sigmoid(w.T @ X + b)          # (1, m)

    # strata: -log(a) dla klasy 1, -log(1 - a) dla klasy 0
    jedynki = Y == 1
    zera = ~jedynki
    cost = -(np.sum(np.log(A[jedynki])) + np.sum(np.log(1 - A[zera]))) / m

    # gradient
    dZ = A - Y
    dw = X @ dZ.T / m                 # (n_x, m) @ (m, 1)
    db = np.sum(dZ) / m
    return {"dw": dw, "db": db}, cost
