def predict(w, b, X):
    """Etiquetas 0/1, forma (1, m)."""
    m = X.shape[1]
    etiquetas = np.zeros((1, m), dtype=int)
    for i, x in enumerate(X.T):
        a = sigmoid(np.sum(w * x.reshape(-1, 1)) + b)
        if a > 0.5:   # estrictamente mayor
            etiquetas[0, i] = 1
    print("prediccion:", m, "ejemplos")
    return etiquetas
