def propagate(W, b, X, Y):
    m = X.shape[1]                       # Anzahl der Beispiele
    # vorwärts
    A = softmax(np.dot(W, X) + b)
    kosten = -1 / m * np.sum(Y * np.log(A))
    # rückwärts
    dZ = A - Y
    dW = 1 / m * np.dot(dZ, X.T)
    db = 1 / m * np.sum(dZ, axis=1, keepdims=True)
    assert dW.shape == W.shape and db.shape == b.shape   # Formen prüfen
    return {"dW": dW, "db": db}, kosten
