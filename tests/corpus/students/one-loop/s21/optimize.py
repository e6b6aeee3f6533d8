def optimize(w, b, X, Y, num_iterations, alpha):
    """Gradient descent.

    >>> p, g, c = optimize(np.zeros((1, 1)), 0.0, np.array([[2.0]]), np.array([[1]]), 1, 0.5)
    >>> p["w"].tolist(), float(p["b"])
    ([[0.5]], 0.25)
    >>> len(c)
    1
    """
    costs = []
    grads = None

    def one_step():
        nonlocal w, b, grads
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]

    for _ in range(num_iterations):
        one_step()

    return {"w": w, "b": b}, grads, costs


import doctest
doctest.run_docstring_examples(optimize, globals())
