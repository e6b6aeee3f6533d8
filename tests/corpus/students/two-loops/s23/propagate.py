def propagate(w, b, X, Y):
    m = X.shape[1]
    z = np.full(m, b, dtype=float)
    for (j, i), x in np.ndenumerate(X):
        z[i] += w[j, 0] * x
    a = sigmoid(z)

    J = 0.0
    db = 0.0
    for (_, i), y in np.ndenumerate(Y):
        J -= y * np.log(a[i]) + (1 - y) * np.log(1 - a[i])
        db += a[i] - y

    dw = np.zeros(w.shape)
    for (j, i), x in np.ndenumerate(X):
        dw[j, 0] += x * (a[i] - Y[0, i])

    dw /= m
    db /= m
    J /= m
    return {"dw": dw, "db": db}, J
