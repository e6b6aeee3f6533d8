def predict(w, b, X):
    ws = w[:, 0].tolist()
    labels = []
    for x in X.T.tolist():
        z = float(b)
        for wj, xj in zip(ws, x):
            z += wj * xj
        if sigmoid(z) > 0.5:
            labels.append(1)
        else:
            labels.append(0)
    return np.array([labels])
