def propagate(W, b, X, Y):
    m = X.shape[1]   # nombre d'exemples
    A = softmax(W.dot(X) + b)
    # probabilité de la vraie classe de chaque exemple
    p = (Y * A).sum(axis=0)
    cost = -np.log(p).sum() / m
    # le gradient
    erreur = A - Y
    dW = erreur.dot(X.T) / m
    db = erreur.sum(axis=1).reshape(-1, 1) / m
    # print(dW.shape, db.shape, cost)
    return {"dW": dW, "db": db}, cost
