# %% propagate
def propagate(w, b, X, Y):
    # Anzahl der Merkmale und der Beispiele
    anzahl_merkmale, anzahl_beispiele = X.shape
    kosten = 0.0
    db = 0.0
    dw = np.zeros(w.shape)
    # äußere Schleife: Beispiele
    for i in range(anzahl_beispiele):
        z = np.dot(w.T, X[:, i])[0] + b
        a = sigmoid(z)
        kosten -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        fehler = a - Y[0, i]
        # innere Schleife: Merkmale
        for j in range(anzahl_merkmale):
            dw[j, 0] += X[j, i] * fehler
        db += fehler
    # jetzt erst teilen!
    return {"dw": dw / anzahl_beispiele, "db": db / anzahl_beispiele}, kosten / anzahl_beispiele

# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    kosten_verlauf = []
    w = np.array(w, dtype=float)  # Kopie, damit das Original bleibt
    for schritt in range(num_iterations):
        grads, kosten = propagate(w, b, X, Y)
        kosten_verlauf.append(kosten)
        for j in range(len(w)):
            w[j, 0] = w[j, 0] - alpha * grads["dw"][j, 0]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, kosten_verlauf
