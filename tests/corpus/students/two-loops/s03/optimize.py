def optimize(w, b, X, Y, num_iterations, alpha):
    w = np.array(w, dtype=np.float32)     # np.array copies
    b = np.float32(b)
    alpha = np.float32(alpha)
    n_x = X.shape[0]
    assert w.shape == (n_x, 1)
    assert num_iterations >= 1

    costs = []
    for it in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        dw = np.asarray(grads["dw"], dtype=np.float32)
        db = np.float32(grads["db"])
        assert dw.shape == w.shape
        for j in range(n_x):
            w[j, 0] -= alpha * dw[j, 0]
        b = np.float32(b - alpha * db)
        costs.append(np.float32(cost))

    assert len(costs) == num_iterations
    params = {"w": w, "b": b}
    grads = {"dw": dw, "db": db}
    return params, grads, costs
