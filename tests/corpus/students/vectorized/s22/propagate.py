def propagate(w, b, X, Y):
    # on réserve les tableaux d'abord
    n_x, m = X.shape
    A = np.zeros((1, m))
    dZ = np.zeros((1, m))
    dw = np.zeros((n_x, 1))

    A[:] = sigmoid(w.T.dot(X) + b)
    dZ[:] = A - Y
    dw[:] = X.dot(dZ.T) / m
    db = np.sum(dZ) / m

    # l'entropie croisée : deux produits scalaires, .item() rend un nombre
    cost = -(Y.dot(np.log(A).T) + (1 - Y).dot(np.log(1 - A).T)).item() / m

    grads = {"dw": dw, "db": db}
    return grads, cost
