# ruff: noqa: B007, C417, F821 - written as students write, and run with the reference's names
"""Answers with right values that loop, `<function>__<loop>`: all are rejected.

Run with the names of the reference notebook at hand (np, sigmoid and the four functions). The text of each also
fills a stub of the sample class, so it needs nothing but those names.
"""


def initialize__appended(n_x):
    """Zeros appended one by one."""
    w = []
    for j in range(n_x):
        w.append([0.0])
    return np.array(w), 0.0


def initialize__comprehension(n_x):
    """A list comprehension."""
    w = np.array([[0.0] for _ in range(n_x)])
    return w, 0.0


def propagate__two_loops(w, b, X, Y):
    """The accumulators of the first assignment, both loops left in."""
    n_x, m = X.shape
    J, db = 0.0, 0.0
    dw = np.zeros((n_x, 1))
    for i in range(m):
        z = np.dot(w[:, 0], X[:, i]) + b
        a = sigmoid(z)
        J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__one_loop(w, b, X, Y):
    """The loop over examples left in."""
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


def propagate__loop_for_cost(w, b, X, Y):
    """The gradient is vectorized, the cost is not."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = 0
    for i in range(m):
        cost -= Y[0][i] * np.log(A[0][i]) + (1 - Y[0][i]) * np.log(1 - A[0][i])
    cost = cost / m
    dw = np.dot(X, (A - Y).T) / m
    db = np.sum(A - Y) / m
    return {"dw": dw, "db": db}, cost


def propagate__builtin_sum(w, b, X, Y):
    """Python's sum over a generator."""
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -sum(y * np.log(a) + (1 - y) * np.log(1 - a) for y, a in zip(Y[0], A[0], strict=True)) / m
    dw = np.dot(X, (A - Y).T) / m
    db = np.sum(A - Y) / m
    return {"dw": dw, "db": db}, cost


def propagate__loop_over_features(w, b, X, Y):
    """dw feature by feature."""
    n_x, m = X.shape
    A = sigmoid(np.dot(w.T, X) + b)
    dw = np.zeros((n_x, 1))
    for j in range(n_x):
        dw[j] = np.sum(X[j] * (A - Y)) / m
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": dw, "db": np.sum(A - Y) / m}, cost


def optimize__loop_over_features(w, b, X, Y, num_iterations, alpha):
    """A loop over the features inside that over the iterations."""
    costs = []
    w = w.copy()
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        for j in range(len(w)):
            w[j, 0] = w[j, 0] - alpha * grads["dw"][j, 0]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def optimize__nested_while(w, b, X, Y, num_iterations, alpha):
    """A while loop over the weights inside that over the iterations."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        stepped = np.zeros(w.shape)
        j = 0
        while j < w.shape[0]:
            stepped[j] = w[j] - alpha * grads["dw"][j]
            j += 1
        w = stepped
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def predict__for(w, b, X):
    """The commonest of all: a for over the examples."""
    m = X.shape[1]
    Y_prediction = np.zeros((1, m))
    w = w.reshape(X.shape[0], 1)
    A = sigmoid(np.dot(w.T, X) + b)
    for i in range(A.shape[1]):
        if A[0, i] > 0.5:
            Y_prediction[0, i] = 1
        else:
            Y_prediction[0, i] = 0
    return Y_prediction


def predict__for_with_conditional(w, b, X):
    """The same, shorter."""
    m = X.shape[1]
    Y_prediction = np.zeros((1, m))
    A = sigmoid(np.dot(w.T, X) + b)
    for i in range(m):
        Y_prediction[0][i] = 1 if A[0][i] > 0.5 else 0
    return Y_prediction


def predict__comprehension(w, b, X):
    """A list comprehension."""
    A = sigmoid(np.dot(w.T, X) + b)
    return np.array([[1 if a > 0.5 else 0 for a in A[0]]])


def predict__np_vectorize(w, b, X):
    """np.vectorize."""
    A = sigmoid(np.dot(w.T, X) + b)
    label = np.vectorize(lambda a: 1 if a > 0.5 else 0)
    return label(A)


def predict__while(w, b, X):
    """A while over the examples."""
    m = X.shape[1]
    labels = np.zeros((1, m))
    i = 0
    while i < m:
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        labels[0, i] = int(a > 0.5)
        i += 1
    return labels


def predict__map(w, b, X):
    """map with a lambda."""
    A = sigmoid(np.dot(w.T, X) + b)
    return np.array(list(map(lambda a: int(a > 0.5), A[0]))).reshape(1, -1)
