# calcul du coût et du gradient
def propagate(w, b, X, Y):
    m = X.shape[1]                  # nombre d'exemples
    n = X.shape[0]                  # nombre de variables
    # accumulateurs à zéro
    J = 0.0
    db = 0.0
    dw = np.zeros((n, 1))
    i = 0
    while i < m:
        x = X[:, i]
        y = Y[0, i]
        a = sigmoid(np.vdot(w, x) + b)     # vdot aplatit w
        J -= y * np.log(a) + (1 - y) * np.log(1 - a)
        dz = a - y
        j = 0
        while j < n:
            dw[j, 0] += x[j] * dz
            j += 1
        db += dz                    # une fois par exemple
        i += 1
    # on divise une seule fois, à la fin
    return {"dw": dw / m, "db": db / m}, J / m
