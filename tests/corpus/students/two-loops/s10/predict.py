def predict(w, b, X):
    """Vorhersage: 1, falls a > 0.5, sonst 0 (auch bei genau 0.5)."""
    vorhersagen = []
    for x in X.T:
        z = sum(w[j, 0] * x_j for j, x_j in enumerate(x)) + b
        vorhersagen.append(1 if sigmoid(z) > 0.5 else 0)
    return np.array([vorhersagen])
