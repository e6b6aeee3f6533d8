def optimize(w, b, X, Y, num_iterations, alpha):
    """num_iterations steps of gradient descent."""
    assert num_iterations >= 1
    assert alpha > 0
    assert w.shape == (X.shape[0], 1)
    assert Y.shape == (1, X.shape[1])

    w = np.array(w, dtype=np.float64)      # my own copy
    b = float(b)
    costs = []

    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(float(cost))

        dw = np.asarray(grads["dw"], dtype=np.float64)
        db = float(grads["db"])
        assert dw.shape == w.shape

        w = w - alpha * dw
        b = float(b - alpha * db)

    assert len(costs) == num_iterations
    assert w.shape == (X.shape[0], 1)
    return {"w": w, "b": b}, {"dw": dw, "db": db}, costs
