import warnings


def optimize(w, b, X, Y, num_iterations, alpha):
    """梯度下降"""
    if num_iterations < 1:
        warnings.warn("num_iterations should be at least 1")

    costs = []  # 每次迭代的代价
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        try:
            w = w - alpha * grads["dw"]
            b = b - alpha * grads["db"]
        except KeyError as e:
            print("缺少梯度:", e)
            raise
        # 每 100 次打印一次
        if i % 100 == 0:
            print(f"第 {i} 次迭代, cost = {cost:.6f}")

    return {"w": w, "b": b}, grads, costs
