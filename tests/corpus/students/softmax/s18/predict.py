def predict(W, b, X):
    wahrscheinlichkeiten = softmax(np.dot(W, X) + b)
    # argmax nimmt bei Gleichstand den ersten Eintrag, passt
    vorhersage = np.argmax(wahrscheinlichkeiten, axis=0)
    return vorhersage.reshape((1, X.shape[1]))
