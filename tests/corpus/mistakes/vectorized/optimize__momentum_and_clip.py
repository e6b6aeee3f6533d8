# mistake: Momentum and gradient clipping were added, plain gradient descent was asked for.
# told: The gradient was limited before the step (clipped). A step is `alpha` times the
def optimize(w, b, X, Y, num_iterations, alpha):
    v_w, v_b = np.zeros(w.shape), 0.0
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        v_w = 0.9 * v_w + np.clip(grads["dw"], -0.1, 0.1)
        v_b = 0.9 * v_b + np.clip(grads["db"], -0.1, 0.1)
        w = w - alpha * v_w
        b = b - alpha * v_b
    return {"w": w, "b": b}, grads, costs
