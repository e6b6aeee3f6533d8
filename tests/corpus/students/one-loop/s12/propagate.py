EPS = 1e-12   # damit log(0) nicht passiert

def propagate(w, b, X, Y):
    """The cost of the parameters on the examples, and its gradient.

    With the probabilities A = σ(wᵀX + b), of shape (1, m):

        cost = −1/m Σ [Y log A + (1 − Y) log(1 − A)]
        dw   = 1/m X (A − Y)ᵀ
        db   = 1/m Σ (A − Y)

    Args:
        w: weights, shape (n_x, 1).
        b: bias, a scalar.
        X: examples, one per column, shape (n_x, m).
        Y: labels, 0 or 1, shape (1, m).

    Returns:
        grads: a dict with "dw", shape (n_x, 1), and "db", a scalar.
        cost: a scalar.
    """
    m = X.shape[1]            # Anzahl der Beispiele
    kosten = 0.0
    db = 0.0
    dw = np.zeros_like(w, dtype=float)

    # Schleife ueber die Beispiele (erlaubt!)
    for i in range(m):
        x = X[:, i:i + 1]     # Spalte, (n_x, 1)
        y = Y[0, i]
        with np.errstate(over="ignore"):
            a = sigmoid((w.T @ x)[0, 0] + b)
        kosten += -(y * np.log(a + EPS) + (1 - y) * np.log(1 - a + EPS))
        dz = a - y            # Fehler
        dw += x * dz
        db += dz

    kosten /= m
    dw /= m
    db /= m
    return {"dw": dw, "db": db}, kosten
