def predict(w, b, X):
    z = np.full((1, X.shape[1]), b, dtype=float)
    for (j, i), x in np.ndenumerate(X):
        z[0, i] += w[j, 0] * x
    labels = sigmoid(z)
    labels -= 0.5
    np.sign(labels, out=labels)         # -1, 0 or 1
    np.maximum(labels, 0, out=labels)
    return labels
