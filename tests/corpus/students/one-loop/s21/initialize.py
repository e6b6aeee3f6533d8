def initialize(n_x):
    """All-zero parameters.

    >>> w, b = initialize(2)
    >>> w.tolist()
    [[0.0], [0.0]]
    >>> b
    0.0
    """
    return np.zeros((n_x, 1)), 0.0


import doctest
doctest.run_docstring_examples(initialize, globals())
