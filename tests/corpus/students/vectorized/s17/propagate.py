def propagate(w, b, X, Y):
    mean = lambda M: np.sum(M) / M.shape[1]
    prob = lambda x: sigmoid(w.T @ x + b)
    loss = lambda a, y: -(y * np.log(a) + (1 - y) * np.log(1 - a))

    A = prob(X)
    return {"dw": X @ (A - Y).T / X.shape[1], "db": mean(A - Y)}, mean(loss(A, Y))
