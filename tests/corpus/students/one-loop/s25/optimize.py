import warnings

def optimize(w, b, X, Y, num_iterations, alpha, tol=None):
    """
    Parameters
    ----------
    w, b : start
    X, Y : data
    num_iterations : int
    alpha : float

    Returns
    -------
    params, grads, costs
    """
    params = {"w": np.array(w, copy=True), "b": b}
    costs = list()
    for it in range(num_iterations):
        grads, cost = propagate(**params, X=X, Y=Y)
        costs.append(cost)
        if it > 0 and costs[-1] > costs[-2]:
            warnings.warn(f"cost went up in iteration {it}, alpha={alpha} may be too large")
        params["w"] = params["w"] - alpha * grads["dw"]
        params["b"] = params["b"] - alpha * grads["db"]
    return params, grads, costs
