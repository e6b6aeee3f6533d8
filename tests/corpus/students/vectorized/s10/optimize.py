def optimize(w, b, X, Y, num_iterations, alpha):
    if num_iterations < 1:
        raise ValueError("num_iterations must be at least 1")
    if alpha <= 0:
        raise ValueError("alpha must be positive")

    w = np.array(w, dtype=np.float64)  # a copy: the caller's w stays what it was
    b = np.float64(b)
    shape_before = w.shape

    costs = []
    for step in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(np.float64(cost))
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        assert w.shape == shape_before
        assert np.shape(b) == ()

    assert len(costs) == num_iterations
    params = {"w": w, "b": b}
    return params, grads, costs
