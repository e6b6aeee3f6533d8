# %% propagate
def propagate(w, b, X, Y):
    """Coût et gradient, nombre par nombre."""
    nb_attributs = X.shape[0]
    nb_exemples = X.shape[1]
    cout = 0.0
    db = 0.0
    dw = np.zeros((nb_attributs, 1))
    for i in range(nb_exemples):
        # produit scalaire
        z = 0.0
        for j in range(nb_attributs):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z + b)
        y = Y[0, i]
        perte = -(y * np.log(a) + (1 - y) * np.log(1 - a))
        cout += perte
        ecart = a - y
        for j in range(nb_attributs):
            dw[j, 0] += X[j, i] * ecart
        db += ecart
    # moyenne
    for j in range(nb_attributs):
        dw[j, 0] /= nb_exemples
    db /= nb_exemples
    cout /= nb_exemples
    return {"dw": dw, "db": db}, cout
