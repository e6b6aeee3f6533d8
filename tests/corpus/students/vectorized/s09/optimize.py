def optimize(w, b, X, Y, num_iterations, alpha):
    w = np.asarray(w, dtype=np.float32)
    b = np.float32(b)
    lr = np.float32(alpha)
    costs = []
    for i in range(int(num_iterations)):
        grads, cost = propagate(w, b, X, Y)
        assert grads["dw"].shape == w.shape
        w = (w - lr * grads["dw"]).astype(np.float32)
        b = np.float32(b - lr * grads["db"])
        costs.append(np.float32(cost))
    assert len(costs) == num_iterations
    return {"w": w, "b": b}, grads, costs
