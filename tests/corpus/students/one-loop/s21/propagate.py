def propagate(w, b, X, Y):
    """Cost and gradient.

    >>> g, c = propagate(np.zeros((1, 1)), 0.0, np.array([[2.0]]), np.array([[1]]))
    >>> g["dw"].tolist()
    [[-1.0]]
    >>> float(g["db"])
    -0.5
    >>> round(float(c), 6)
    0.693147
    """
    n_x, m = X.shape

    def column(i):
        return X[:, i].reshape(n_x, 1)

    def probability(x):
        return sigmoid(np.dot(x.T, w).item() + b)

    def loss(a, y):
        return -(y * np.log(a) + (1 - y) * np.log(1 - a))

    J, dw, db = 0.0, np.zeros((n_x, 1)), 0.0
    for i in range(m):
        x, y = column(i), Y[0, i]
        a = probability(x)
        J += loss(a, y)
        dw += x * (a - y)
        db += a - y

    return {"dw": dw / m, "db": db / m}, J / m


import doctest
doctest.run_docstring_examples(propagate, globals())
