# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]      # número de exemplos
    n = X.shape[0]      # número de atributos
    soma = 0.0
    dw = np.zeros((n, 1))
    db = 0.0
    for i in range(m):
        z = 0.0
        for k in range(n):
            z += w[k, 0] * X[k, i]
        a = sigmoid(z + b)
        soma += Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        db += dz
        for k in range(n):
            dw[k, 0] += dz * X[k, i]
    custo = (-1 / m) * soma
    dw = (1 / m) * dw
    db = (1 / m) * db
    return {"dw": dw, "db": db}, custo
