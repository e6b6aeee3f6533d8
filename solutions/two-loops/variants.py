# ruff: noqa: F821 - written as students write, and run with the reference's names
"""Right answers with two loops, in the forms that students give them, `<function>__<form>`: all get full marks.

Run with the names of the reference notebook at hand (np, sigmoid and the four functions). The text of each also
fills a stub of the sample class, so it needs nothing but those names.
"""


def initialize__appended(n_x):
    """Zeros appended one by one."""
    w = []
    for _ in range(n_x):
        w.append([0.0])
    return np.array(w), 0.0


def propagate__loop_for_z(w, b, X, Y):
    """z feature by feature as well."""
    n_x, m = X.shape
    J, db, dw = 0, 0, np.zeros((n_x, 1))
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j][0] * X[j][i]
        a = sigmoid(z)
        J += -(Y[0][i] * np.log(a) + (1 - Y[0][i]) * np.log(1 - a))
        dz = a - Y[0][i]
        for j in range(n_x):
            dw[j][0] += X[j][i] * dz
        db += dz
    J /= m
    db /= m
    dw /= m
    return {"dw": dw, "db": db}, J


def propagate__features_outside(w, b, X, Y):
    """The loops the other way round."""
    n_x, m = X.shape
    a = np.zeros(m)
    J = 0.0
    for i in range(m):
        a[i] = sigmoid(np.sum(w[:, 0] * X[:, i]) + b)
        J -= np.log(a[i]) if Y[0, i] == 1 else np.log(1 - a[i])
    dw = np.zeros((n_x, 1))
    for j in range(n_x):
        for i in range(m):
            dw[j, 0] += X[j, i] * (a[i] - Y[0, i]) / m
    return {"dw": dw, "db": sum(a - Y[0]) / m}, J / m


def propagate__whiles(w, b, X, Y):
    """Two while loops."""
    n_x, m = X.shape
    J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    i = 0
    while i < m:
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        j = 0
        while j < n_x:
            dw[j, 0] += X[j, i] * (a - Y[0, i])
            j += 1
        db += a - Y[0, i]
        i += 1
    return {"dw": dw / m, "db": db / m}, J / m


def optimize__propagate_inlined(w, b, X, Y, num_iterations, alpha):
    """No call of propagate: three loops, one inside the other."""
    n_x, m = X.shape
    w = w.copy()
    costs = []
    for _ in range(num_iterations):
        J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
        for i in range(m):
            a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
            J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
            for j in range(n_x):
                dw[j, 0] += X[j, i] * (a - Y[0, i]) / m
            db += (a - Y[0, i]) / m
        for j in range(n_x):
            w[j, 0] -= alpha * dw[j, 0]
        b -= alpha * db
        costs.append(J / m)
    return {"w": w, "b": b}, {"dw": dw, "db": db}, costs


def predict__nested(w, b, X):
    """z feature by feature."""
    n_x, m = X.shape
    labels = np.zeros((1, m))
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        if sigmoid(z) > 0.5:
            labels[0, i] = 1
    return labels


def predict__nested_lists(w, b, X):
    """Lists and comprehensions."""
    labels = []
    for x in X.T:
        z = sum(wj * xj for wj, xj in zip(w[:, 0], x, strict=True)) + b
        labels.append(1.0 if sigmoid(z) > 0.5 else 0.0)
    return np.array([labels])
