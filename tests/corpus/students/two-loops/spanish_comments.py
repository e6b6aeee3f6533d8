# %% propagate
def propagate(w, b, X, Y):
    n_x, m = X.shape
    costo = 0
    db = 0
    dw = np.zeros((n_x, 1))
    # recorremos los ejemplos
    for i in range(m):
        z = 0
        # recorremos las características
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        z += b
        a = sigmoid(z)
        y = Y[0, i]
        # pérdida
        if y == 1:
            costo += -np.log(a)
        else:
            costo += -np.log(1 - a)
        error = a - y
        for j in range(n_x):
            dw[j, 0] += X[j, i] * error
        db += error
    return {"dw": dw / m, "db": db / m}, costo / m

# %% predict
def predict(w, b, X):
    n_x, m = X.shape
    etiquetas = np.zeros((1, m), dtype=int)
    for i in range(m):
        z = 0
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        if sigmoid(z + b) > 0.5:
            etiquetas[0, i] = 1  # estrictamente mayor
    return etiquetas
