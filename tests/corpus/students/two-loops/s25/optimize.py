def optimize(w, b, X, Y, num_iterations, alpha):
    w = w.astype(np.float64).copy()
    b = np.float64(b)
    costs = []
    for it in range(int(num_iterations)):
        grads, cost = propagate(w, b, X, Y)
        dw = np.asarray(grads["dw"], dtype=np.float64)
        db = np.float64(grads["db"])
        assert dw.shape == w.shape, (dw.shape, w.shape)
        w = w - np.multiply(alpha, dw)
        b = b - alpha * db
        costs.append(np.float64(cost))
    assert len(costs) == num_iterations
    assert w.shape == (X.shape[0], 1)
    assert np.isscalar(b)
    return {"w": w, "b": b}, {"dw": dw, "db": db}, costs
