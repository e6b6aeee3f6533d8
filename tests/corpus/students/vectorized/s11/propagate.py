EPS = 1e-12   # damit log(0) nicht passiert


def propagate(w, b, X, Y):
    m = X.shape[1]                      # Anzahl der Beispiele

    # vorwärts
    Z = np.dot(w.T, X) + b
    A = sigmoid(Z)
    A_sicher = np.clip(A, EPS, 1 - EPS)
    cost = -1 / m * np.sum(Y * np.log(A_sicher) + (1 - Y) * np.log(1 - A_sicher))

    # rückwärts (hier ohne clip, sonst stimmt der Gradient nicht)
    dZ = A - Y
    dw = 1 / m * np.dot(X, dZ.T)
    db = 1 / m * np.sum(dZ)

    grads = {"dw": dw, "db": db}
    return grads, cost
