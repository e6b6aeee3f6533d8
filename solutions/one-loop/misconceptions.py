# ruff: noqa: F821 - written as students write, and run with the reference's names
"""Wrong answers that come of a loop over the examples, `<function>__<what is wrong>`; the docstring is the hint.

Run with the names of the reference notebook at hand (np, sigmoid and the four functions). The text of each also
fills a stub of the sample class, so it needs nothing but those names.
"""


def propagate__accumulators_reset(w, b, X, Y):
    """Only the last example counts here. Look at where the accumulators are set to zero, and how often."""
    m = X.shape[1]
    for i in range(m):
        J, db, dw = 0.0, 0.0, np.zeros(w.shape)
        x = X[:, i:i + 1]
        a = sigmoid(np.sum(w * x) + b)
        J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        dw += x * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__assigned_without_average(w, b, X, Y):
    """The last example alone decides here: each one replaces what the one before it left. Add up, then divide."""
    m = X.shape[1]
    for i in range(m):
        x = X[:, i:i + 1]
        a = sigmoid(np.sum(w * x) + b)
        J = -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        dw = x * dz
        db = dz
    return {"dw": dw, "db": db}, J


def propagate__divided_in_loop(w, b, X, Y):
    """The accumulators are divided again and again, once for each example. Once, after the last one, is enough."""
    m = X.shape[1]
    J, db, dw = 0.0, 0.0, np.zeros(w.shape)
    for i in range(m):
        x = X[:, i:i + 1]
        a = sigmoid(np.sum(w * x) + b)
        J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        dw += x * dz
        db += dz
        J /= m
        dw /= m
        db /= m
    return {"dw": dw, "db": db}, J


def propagate__returned_in_loop(w, b, X, Y):
    """The function returns after the first example. Look at how far the `return` is indented."""
    m = X.shape[1]
    J, db, dw = 0.0, 0.0, np.zeros(w.shape)
    for i in range(m):
        x = X[:, i:i + 1]
        a = sigmoid(np.sum(w * x) + b)
        J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        dw += x * dz
        db += dz
        return {"dw": dw / m, "db": db / m}, J / m


def propagate__first_example_missing(w, b, X, Y):
    """One example is missing. Python counts from zero: where does the loop begin?"""
    m = X.shape[1]
    J, db, dw = 0.0, 0.0, np.zeros(w.shape)
    for i in range(1, m):
        x = X[:, i:i + 1]
        a = sigmoid(np.sum(w * x) + b)
        J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        dw += x * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__last_example_missing(w, b, X, Y):
    """One example is missing. `range` leaves its end out by itself: where does the loop stop?"""
    m = X.shape[1]
    J, db, dw = 0.0, 0.0, np.zeros(w.shape)
    for i in range(m - 1):
        x = X[:, i:i + 1]
        a = sigmoid(np.sum(w * x) + b)
        J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        dw += x * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__z_carried_over(w, b, X, Y):
    """Each example starts with what the one before it left in `z`. It has a `z` of its own."""
    m = X.shape[1]
    J, db, dw, z = 0.0, 0.0, np.zeros(w.shape), 0.0
    for i in range(m):
        x = X[:, i:i + 1]
        z += np.sum(w * x) + b
        a = sigmoid(z)
        J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        dw += x * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__z_begun_once(w, b, X, Y):
    """`z` gets the bias once, before the first example, and goes on growing. Each example has a `z` of its own."""
    m = X.shape[1]
    J, db, dw, z = 0.0, 0.0, np.zeros(w.shape), b
    for i in range(m):
        x = X[:, i:i + 1]
        z += np.sum(w * x)
        a = sigmoid(z)
        J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        dw += x * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__first_label_for_all(w, b, X, Y):
    """Every example is compared with the same label. Each has its own."""
    m = X.shape[1]
    J, db, dw = 0.0, 0.0, np.zeros(w.shape)
    for i in range(m):
        x = X[:, i:i + 1]
        a = sigmoid(np.sum(w * x) + b)
        J += -(Y[0, 0] * np.log(a) + (1 - Y[0, 0]) * np.log(1 - a))
        dz = a - Y[0, 0]
        dw += x * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__flat_example(w, b, X, Y):
    """`X[:, i]` is flat, and a column plus a flat array is a square table. Take each example as a column."""
    m = X.shape[1]
    J, db, dw = 0.0, 0.0, np.zeros(w.shape)
    for i in range(m):
        x = X[:, i]
        a = sigmoid(np.dot(w[:, 0], x) + b)
        J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        dw = dw + x * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__dw_not_divided(w, b, X, Y):
    """`dw` is still a sum over the examples. All three accumulators become averages at the end."""
    m = X.shape[1]
    J, db, dw = 0.0, 0.0, np.zeros(w.shape)
    for i in range(m):
        x = X[:, i:i + 1]
        a = sigmoid(np.sum(w * x) + b)
        J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        dw += x * dz
        db += dz
    return {"dw": dw, "db": db / m}, J / m


def propagate__step_inside(w, b, X, Y):
    """`w` and `b` change from example to example here. All examples of a gradient see the same parameters."""
    m = X.shape[1]
    J, db, dw = 0.0, 0.0, np.zeros(w.shape)
    for i in range(m):
        x = X[:, i:i + 1]
        a = sigmoid(np.sum(w * x) + b)
        J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        dw += x * dz
        db += dz
        w = w - 0.01 * x * dz
        b = b - 0.01 * dz
    return {"dw": dw / m, "db": db / m}, J / m


def optimize__step_for_each_example(w, b, X, Y, num_iterations, alpha):
    """A step is taken after each example. Each iteration takes one step, along the average over all of them."""
    costs = []
    for _ in range(num_iterations):
        _, cost = propagate(w, b, X, Y)
        costs.append(cost)
        for i in range(X.shape[1]):
            x = X[:, i:i + 1]
            dz = sigmoid(np.sum(w * x) + b) - Y[0, i]
            grads = {"dw": x * dz, "db": dz}
            w = w - alpha * grads["dw"]
            b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs


def predict__returned_in_loop(w, b, X):
    """The function returns after the first example. Look at how far the `return` is indented."""
    m = X.shape[1]
    labels = np.zeros((1, m))
    for i in range(m):
        a = sigmoid(np.sum(w * X[:, i:i + 1]) + b)
        labels[0, i] = 1 if a > 0.5 else 0
        return labels


def predict__labels_reset(w, b, X):
    """Only the last example keeps its label. Look at where the labels are set to zero, and how often."""
    m = X.shape[1]
    for i in range(m):
        labels = np.zeros((1, m))
        a = sigmoid(np.sum(w * X[:, i:i + 1]) + b)
        labels[0, i] = 1 if a > 0.5 else 0
    return labels


def predict__first_example_missing(w, b, X):
    """The first example never gets a label. Python counts from zero: where does the loop begin?"""
    m = X.shape[1]
    labels = np.zeros((1, m))
    for i in range(1, m):
        a = sigmoid(np.sum(w * X[:, i:i + 1]) + b)
        labels[0, i] = 1 if a > 0.5 else 0
    return labels


def predict__last_example_missing(w, b, X):
    """The last example never gets a label. `range` leaves its end out by itself: where does the loop stop?"""
    m = X.shape[1]
    labels = np.zeros((1, m))
    for i in range(m - 1):
        a = sigmoid(np.sum(w * X[:, i:i + 1]) + b)
        labels[0, i] = 1 if a > 0.5 else 0
    return labels


def predict__z_carried_over(w, b, X):
    """Each example starts with what the one before it left in `z`. It has a `z` of its own."""
    m = X.shape[1]
    labels = np.zeros((1, m))
    z = b
    for i in range(m):
        z = z + np.sum(w * X[:, i:i + 1])
        labels[0, i] = 1 if sigmoid(z) > 0.5 else 0
    return labels
