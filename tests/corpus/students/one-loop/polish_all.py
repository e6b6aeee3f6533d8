# %% propagate
def propagate(w, b, X, Y):
    # liczba przykładów
    m = X.shape[1]
    koszt = 0.0
    dw = np.zeros((X.shape[0], 1))
    db = 0.0
    for i in range(m):  # pętla tylko po przykładach
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        koszt += -Y[0, i] * np.log(a) - (1 - Y[0, i]) * np.log(1 - a)
        blad = a - Y[0, i]
        dw += blad * X[:, i:i + 1]
        db += blad
    return {"dw": dw / m, "db": db / m}, koszt / m

# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    koszty = []
    for k in range(num_iterations):
        grads, koszt = propagate(w, b, X, Y)
        koszty.append(koszt)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, koszty
