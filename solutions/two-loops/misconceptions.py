# ruff: noqa: B007, F821 - written as students write, and run with the reference's names
"""Wrong answers that come of a loop over the features, `<function>__<what is wrong>`; the docstring is the hint.

Run with the names of the reference notebook at hand (np, sigmoid and the four functions). The text of each also
fills a stub of the sample class, so it needs nothing but those names.
"""


def initialize__one_short(n_x):
    """There is one weight too few. `range` leaves its end out by itself: where does the loop stop?"""
    w = []
    for j in range(n_x - 1):
        w.append([0.0])
    return np.array(w).reshape(-1, 1), 0.0


def propagate__db_in_inner_loop(w, b, X, Y):
    """`db` grows once for each feature. It grows once for each example: look at how far its line is indented."""
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


def propagate__cost_in_inner_loop(w, b, X, Y):
    """The cost grows once for each feature. It grows once for each example: look at how far its line is indented."""
    n_x, m = X.shape
    J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        dz = a - Y[0, i]
        for j in range(n_x):
            J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__two_features_only(w, b, X, Y):
    """Only two features count here, as in a sketch on the board. There are as many as `X` has rows."""
    n_x, m = X.shape
    J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        dw[0, 0] += X[0, i] * dz
        dw[1, 0] += X[1, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__first_feature_missing(w, b, X, Y):
    """The first feature has no slope. Python counts from zero: where does the inner loop begin?"""
    n_x, m = X.shape
    J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        for j in range(1, n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__last_feature_missing(w, b, X, Y):
    """The last feature has no slope. `range` leaves its end out by itself: where does the inner loop stop?"""
    n_x, m = X.shape
    J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        for j in range(n_x - 1):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__features_not_added_up(w, b, X, Y):
    """Each example replaces what the one before it left in `dw`. Look at the assignment in the inner loop."""
    n_x, m = X.shape
    J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        for j in range(n_x):
            dw[j, 0] = X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__bias_for_each_feature(w, b, X, Y):
    """`b` is added once for each feature. It belongs to the sum once: where does it stand in the inner loop?"""
    n_x, m = X.shape
    J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        z = 0.0
        for j in range(n_x):
            z += w[j, 0] * X[j, i] + b
        a = sigmoid(z)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__as_many_examples_as_features(w, b, X, Y):
    """The loop takes as many examples as there are features. Which axis of `X` counts the examples?"""
    m = X.shape[0]
    J, db, dw = 0.0, 0.0, np.zeros(w.shape)
    for i in range(m):
        x = X[:, i:i + 1]
        a = sigmoid(np.sum(w * x) + b)
        J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        dw += x * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__index_used_twice(w, b, X, Y):
    """Both loops count with the same index, so behind the inner one it no longer tells the example."""
    n_x, m = X.shape
    J, db, dw = 0.0, 0.0, np.zeros((n_x, 1))
    for i in range(m):
        x = X[:, i]
        z = b
        for i in range(n_x):
            z += w[i, 0] * x[i]
        a = sigmoid(z)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dz = a - Y[0, i]
        for i in range(n_x):
            dw[i, 0] += x[i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


def optimize__b_in_inner_loop(w, b, X, Y, num_iterations, alpha):
    """`b` takes a step for each feature. It takes one in each iteration: look at how far its line is indented."""
    w = w.copy()
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        for j in range(w.shape[0]):
            w[j, 0] = w[j, 0] - alpha * grads["dw"][j, 0]
            b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__two_features_only(w, b, X, Y, num_iterations, alpha):
    """Only some of the weights take steps. There are as many as `X` has rows."""
    w = w.copy()
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        for j in range(min(2, len(w))):
            w[j, 0] = w[j, 0] - alpha * grads["dw"][j, 0]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__last_feature_missing(w, b, X, Y, num_iterations, alpha):
    """One weight is the same after training as before. Where does the loop over the weights begin, and where end?"""
    w = w.copy()
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        for j in range(len(w) - 1):
            w[j, 0] = w[j, 0] - alpha * grads["dw"][j, 0]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def _optimize__last_feature_missing(path, found, right, w, b, X, Y, num_iterations, alpha):
    if path != (0, "w") or w.size == 1:
        return None
    return bool(np.sum(np.ravel(found[0]["w"]) == np.ravel(w)) == 1)


def optimize__b_along_one_slope(w, b, X, Y, num_iterations, alpha):
    """Look at the step of `b`: it goes along one entry of `dw`. The gradient of `b` is `db`."""
    w = w.copy()
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        for j in range(len(w)):
            w[j, 0] = w[j, 0] - alpha * grads["dw"][j, 0]
        b = b - alpha * grads["dw"][0, 0]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def _optimize__b_along_one_slope(path, found, right, w, b, X, Y, num_iterations, alpha):
    if path != (0, "b") or num_iterations > 1:
        return None
    return bool(np.any(np.isclose((b - found[0]["b"]) / alpha, right[1]["dw"], rtol=1e-6)))


def optimize__cost_for_each_feature(w, b, X, Y, num_iterations, alpha):
    """A cost is kept for each feature. Each iteration has one: look at how far its line is indented."""
    w = w.copy()
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        for j in range(w.shape[0]):
            w[j, 0] = w[j, 0] - alpha * grads["dw"][j, 0]
            costs.append(cost)
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs


def predict__bias_for_each_feature(w, b, X):
    """`b` is added once for each feature. It belongs to the sum once: where does it stand in the inner loop?"""
    n_x, m = X.shape
    labels = np.zeros((1, m))
    for i in range(m):
        z = 0.0
        for j in range(n_x):
            z += w[j, 0] * X[j, i] + b
        labels[0, i] = 1 if sigmoid(z) > 0.5 else 0
    return labels


def predict__as_many_examples_as_features(w, b, X):
    """The loop takes as many examples as there are features. Which axis of `X` counts the examples?"""
    labels = np.zeros((1, X.shape[1]))
    for i in range(X.shape[0]):
        a = sigmoid(np.sum(w * X[:, i:i + 1]) + b)
        labels[0, i] = 1 if a > 0.5 else 0
    return labels


def predict__last_feature_missing(w, b, X):
    """The last feature has no say here. `range` leaves its end out by itself: where does the inner loop stop?"""
    n_x, m = X.shape
    labels = np.zeros((1, m))
    for i in range(m):
        z = b
        for j in range(n_x - 1):
            z += w[j, 0] * X[j, i]
        labels[0, i] = 1 if sigmoid(z) > 0.5 else 0
    return labels


def predict__sigmoid_of_each_product(w, b, X):
    """The sigmoid is taken of each product by itself. It belongs to the whole sum, once for each example."""
    n_x, m = X.shape
    labels = np.zeros((1, m))
    for i in range(m):
        a = 0
        for j in range(n_x):
            a += sigmoid(w[j, 0] * X[j, i])
        if a + b > 0.5:
            labels[0, i] = 1
    return labels


def _predict__sigmoid_of_each_product(path, found, right, w, b, X):
    labels, shares = np.ravel(found), np.sum(sigmoid(w * X), axis=0)
    if np.array_equal(labels, np.ravel(right)):
        return None
    inside = [np.sum(sigmoid(w * X + b), axis=0), shares + b, shares, shares / len(w)]
    return any(np.array_equal(labels, a > 0.5) or np.array_equal(labels, a >= 0.5) for a in inside)
