def optimize(w, b, X, Y, num_iterations, alpha):
    w = w.reshape(-1, 1).copy()
    b = np.squeeze(b)
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        dw = grads["dw"].reshape(w.shape)
        db = np.squeeze(grads["db"])
        w = w - alpha * dw
        b = np.squeeze(b - alpha * db)
        costs.append(np.squeeze(cost))
    assert w.shape == (X.shape[0], 1)
    assert b.shape == ()
    return {"w": w, "b": b}, {"dw": dw, "db": db}, costs
