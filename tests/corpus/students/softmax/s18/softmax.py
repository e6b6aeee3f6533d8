def softmax(Z):
    # größter Eintrag jeder Spalte (damit exp nicht überläuft)
    groesster = np.max(Z, axis=0, keepdims=True)
    zaehler = np.exp(Z - groesster)
    nenner = np.sum(zaehler, axis=0, keepdims=True)
    return zaehler / nenner
