def predict(w, b, X):
    """Labels.

    >>> predict(np.array([[1.0]]), 0.0, np.array([[-1.0, 0.0, 1.0]])).tolist()
    [[0, 0, 1]]
    """
    def label(i):
        a = sigmoid(np.dot(X[:, i], w[:, 0]) + b)
        return 1 if a > 0.5 else 0

    return np.array([[label(i) for i in range(X.shape[1])]])


import doctest
doctest.run_docstring_examples(predict, globals())
