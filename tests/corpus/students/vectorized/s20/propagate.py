def propagate(w, b, X, Y):
    # propagación hacia adelante
    Z = np.tensordot(w, X, axes=(0, 0)) + b        # (1, m)
    A = sigmoid(Z)
    perdidas = np.where(Y == 1, -np.log(A), -np.log(1 - A))
    cost = np.mean(perdidas)

    # propagación hacia atrás
    dZ = A - Y
    dw = np.mean(X * dZ, axis=1, keepdims=True)    # broadcasting: (n_x, m) * (1, m)
    db = np.mean(dZ)
    return {"dw": dw, "db": db}, cost
