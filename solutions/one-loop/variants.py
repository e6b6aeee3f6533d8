# ruff: noqa: C417, F821 - written as students write, and run with the reference's names
"""Right answers with one loop, in the forms that students give them, `<function>__<form>`: all get full marks.

Run with the names of the reference notebook at hand (np, sigmoid and the four functions). The text of each also
fills a stub of the sample class, so it needs nothing but those names.
"""


def propagate__columns(w, b, X, Y):
    """Columns by slices, matrix products."""
    m = X.shape[1]
    J, db, dw = 0, 0, np.zeros(w.shape)
    for i in range(m):
        x = X[:, i:i + 1]
        y = Y[0, i]
        a = sigmoid(np.dot(w.T, x) + b).item()
        J += -(y * np.log(a) + (1 - y) * np.log(1 - a))
        dw = dw + x * (a - y)
        db = db + (a - y)
    J = J / m
    dw = dw / m
    db = db / m
    return {"dw": dw, "db": db}, J


def propagate__zip_of_rows(w, b, X, Y):
    """zip over the columns and labels, flat inside."""
    m = X.shape[1]
    J, db, dw = 0.0, 0.0, np.zeros(X.shape[0])
    for x, y in zip(X.T, Y[0], strict=True):
        a = sigmoid(w[:, 0] @ x + b)
        J -= np.log(a) if y == 1 else np.log(1 - a)
        dw += (a - y) * x
        db += a - y
    return {"dw": dw.reshape(-1, 1) / m, "db": db / m}, J / m


def propagate__while(w, b, X, Y):
    """A while over the examples."""
    m = Y.shape[1]
    J, db, dw = 0.0, 0.0, np.zeros_like(w)
    i = 0
    while i < m:
        a = sigmoid(np.sum(w[:, 0] * X[:, i]) + b)
        J -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a)
        dw[:, 0] += X[:, i] * (a - Y[0, i])
        db += a - Y[0, i]
        i += 1
    return {"dw": dw / m, "db": db / m}, J / m


def propagate__probabilities_in_a_list(w, b, X, Y):
    """The loop for the probabilities only."""
    m = X.shape[1]
    A = np.array([[sigmoid(np.dot(w[:, 0], X[:, i]) + b) for i in range(m)]])
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.mean(A - Y)}, cost


def predict__for(w, b, X):
    """if and else in a for."""
    m = X.shape[1]
    labels = np.zeros((1, m))
    A = sigmoid(np.dot(w.T, X) + b)
    for i in range(m):
        if A[0, i] > 0.5:
            labels[0, i] = 1
        else:
            labels[0, i] = 0
    return labels


def predict__appended(w, b, X):
    """Labels appended to a list."""
    labels = []
    for x in X.T:
        labels.append(int(sigmoid(np.dot(w[:, 0], x) + b) > 0.5))
    return np.array([labels])


def predict__map(w, b, X):
    """map over the probabilities."""
    A = sigmoid(np.dot(w.T, X) + b)
    return np.array(list(map(lambda a: 1 if a > 0.5 else 0, A[0]))).reshape(1, -1)
