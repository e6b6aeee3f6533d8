# ruff: noqa: F821 - written as students write, and run with the reference's names
"""Answers with right values that loop over the features, `<function>__<loop>`: all are rejected.

Run with the names of the reference notebook at hand (np, sigmoid and the four functions). The text of each also
fills a stub of the sample class, so it needs nothing but those names.
"""


def initialize__appended(n_x):
    """Zeros appended one by one."""
    w = []
    for _ in range(n_x):
        w.append([0.0])
    return np.array(w), 0.0


def propagate__two_loops(w, b, X, Y):
    """The loop over features left in."""
    n_x, m = X.shape
    J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__loop_for_z(w, b, X, Y):
    """z feature by feature."""
    n_x, m = X.shape
    J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dw += X[:, i:i + 1] * (a - Y[0, i])
        db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__features_outside(w, b, X, Y):
    """No loop over examples, but one over features."""
    n_x, m = X.shape
    A = sigmoid(np.dot(w.T, X) + b)
    dw = np.zeros((n_x, 1))
    for j in range(n_x):
        dw[j, 0] = np.mean(X[j] * (A - Y)[0])
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": dw, "db": np.sum(A - Y) / m}, cost


def optimize__loop_over_features(w, b, X, Y, num_iterations, alpha):
    """The update weight by weight."""
    w = w.copy()
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        for j in range(len(w)):
            w[j, 0] -= alpha * grads["dw"][j, 0]
        b -= alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def predict__builtin_sum(w, b, X):
    """z by Python's sum over the features."""
    m = X.shape[1]
    labels = np.zeros((1, m))
    for i in range(m):
        z = sum(w[:, 0] * X[:, i]) + b
        labels[0, i] = sigmoid(z) > 0.5
    return labels


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
