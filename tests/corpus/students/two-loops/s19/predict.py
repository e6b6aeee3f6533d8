# étiquettes prédites
def predict(w, b, X):
    m = X.shape[1]
    etiquettes = np.zeros((1, m), dtype=int)
    i = 0
    while i < m:
        a = sigmoid(np.vdot(w, X[:, i]) + b)
        if a > 0.5:                 # strictement supérieur
            etiquettes[0, i] = 1
        i += 1
    return etiquettes
