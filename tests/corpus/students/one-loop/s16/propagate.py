def propagate(w, b, X, Y):
    """Costo y gradiente."""
    m = X.shape[1]                # numero de ejemplos
    costo, db = 0.0, 0.0
    dw = np.zeros((X.shape[0], 1))
    for i, x in enumerate(X.T):   # x tiene forma (n_x,)
        x = x.reshape(-1, 1)      # ahora es columna
        y = Y[0, i]
        z = np.sum(w * x) + b
        a = sigmoid(z)
        if y == 1:
            costo += -np.log(a)
        else:
            costo += -np.log(1 - a)
        dz = a - y
        dw = dw + x * dz
        db = db + dz
    # promedio
    costo = costo / m
    dw = dw / m
    db = db / m
    return {"dw": dw, "db": db}, costo
