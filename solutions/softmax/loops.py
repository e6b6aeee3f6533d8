# ruff: noqa: B007, F821 - written as students write, and run with the reference's names
"""Answers with right values that loop, `<function>__<loop>`: all are rejected.

Run with the names of the reference notebook at hand (np and the five functions). The text of each also fills a stub
of the sample class, so it needs nothing but those names.
"""


def one_hot__for(labels, K):
    """One example after the other."""
    m = labels.shape[1]
    Y = np.zeros((K, m))
    for i in range(m):
        Y[labels[0, i], i] = 1
    return Y


def one_hot__loop_over_classes(labels, K):
    """One class after the other."""
    Y = np.zeros((K, labels.shape[1]))
    for k in range(K):
        Y[k] = labels[0] == k
    return Y


def one_hot__comprehension(labels, K):
    """A list of comparisons."""
    return np.array([[float(label == k) for label in labels[0]] for k in range(K)])


def softmax__for(Z):
    """One example after the other."""
    A = np.zeros(Z.shape)
    for i in range(Z.shape[1]):
        e = np.exp(Z[:, i] - np.max(Z[:, i]))
        A[:, i] = e / np.sum(e)
    return A


def softmax__loop_over_classes(Z):
    """The sum class by class."""
    E = np.exp(Z - np.max(Z, axis=0))
    total = 0
    for row in E:
        total = total + row
    return E / total


def softmax__apply_along_axis(Z):
    """A loop that looks vectorized."""
    def column(z):
        e = np.exp(z - np.max(z))
        return e / np.sum(e)

    return np.apply_along_axis(column, 0, Z)


def softmax__builtin_sum(Z):
    """Python's sum and max over the rows."""
    E = np.exp(Z - np.max(Z, axis=0))
    return E / sum(E)


def propagate__for(W, b, X, Y):
    """One example after the other."""
    m = X.shape[1]
    J, dW, db = 0.0, np.zeros(W.shape), np.zeros(b.shape)
    for i in range(m):
        x, y = X[:, [i]], Y[:, [i]]
        a = softmax(np.dot(W, x) + b)
        J += -np.sum(y * np.log(a))
        dW += np.dot(a - y, x.T)
        db += a - y
    return {"dW": dW / m, "db": db / m}, J / m


def propagate__loop_over_classes(W, b, X, Y):
    """A gradient for each class, as in one-vs-rest."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dW, db = np.zeros(W.shape), np.zeros(b.shape)
    for k in range(W.shape[0]):
        dW[k] = np.dot(X, A[k] - Y[k]) / m
        db[k] = np.mean(A[k] - Y[k])
    return {"dW": dW, "db": db}, cost


def propagate__generator(W, b, X, Y):
    """The cost by a generator expression."""
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = -sum(np.log(A[k, i]) for i, k in enumerate(np.argmax(Y, axis=0))) / m
    return {"dW": np.dot(A - Y, X.T) / m, "db": np.sum(A - Y, axis=1, keepdims=True) / m}, cost


def optimize__loop_over_classes(W, b, X, Y, num_iterations, alpha):
    """A loop over the classes inside that over the iterations."""
    W, b, costs = W.copy(), b.copy(), []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        for k in range(len(W)):
            W[k] = W[k] - alpha * grads["dW"][k]
            b[k] = b[k] - alpha * grads["db"][k]
        costs.append(cost)
    return {"W": W, "b": b}, grads, costs


def predict__for(W, b, X):
    """One example after the other."""
    A = softmax(np.dot(W, X) + b)
    labels = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        labels[0, i] = np.argmax(A[:, i])
    return labels


def predict__list_of_labels(W, b, X):
    """A list comprehension."""
    A = softmax(np.dot(W, X) + b)
    return np.array([[int(np.argmax(a)) for a in A.T]])


def predict__map(W, b, X):
    """map over the columns."""
    return np.array(list(map(np.argmax, (np.dot(W, X) + b).T))).reshape(1, -1)
