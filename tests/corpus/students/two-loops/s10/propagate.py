def propagate(w, b, X, Y):
    """Kosten und Gradient, Beispiel für Beispiel."""
    n_x, m = X.shape
    kosten = 0.0
    db = 0.0
    dw = np.zeros_like(w, dtype=float)

    for i, x in enumerate(X.T):            # Zeilen von X.T = Beispiele
        y = Y[0, i]
        z = sum(w[j, 0] * x_j for j, x_j in enumerate(x)) + b
        a = sigmoid(z)
        kosten -= y * np.log(a) + (1 - y) * np.log(1 - a)
        dz = a - y
        for j, x_j in enumerate(x):
            dw[j, 0] += x_j * dz
        db += dz                            # einmal pro Beispiel!

    # erst am Schluss teilen
    kosten /= m
    db /= m
    dw /= m
    return {"dw": dw, "db": db}, kosten
