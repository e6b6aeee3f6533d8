def propagate(w, b, X, Y):
    n, m = X.shape

    # función interna: probabilidad del ejemplo i
    def prob(i):
        z = b
        for j in range(n):
            z = z + w[j, 0] * X[j, i]
        return sigmoid(z)

    # generador: (ejemplo, etiqueta, probabilidad)
    def ejemplos():
        for i in range(m):
            yield X[:, i], Y[0, i], prob(i)

    coste, db = 0, 0
    dw = np.zeros((n, 1))
    for x, y, a in ejemplos():
        coste += -np.log(a) if y == 1 else -np.log(1 - a)
        dz = a - y
        for j in range(n):
            dw[j, 0] += x[j] * dz
        db += dz        # ojo: fuera del bucle de j

    return {"dw": dw / m, "db": db / m}, coste / m
