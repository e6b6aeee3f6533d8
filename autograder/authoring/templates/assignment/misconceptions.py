"""Known wrong answers: functions named <function>__<what_is_wrong>, whose docstrings are the hints.

Run with the reference's names at hand.
"""
# ruff: noqa: F821


def center__over_examples(X):
    """You took the average of each example. Which axis of X holds the examples, and which one should be averaged?"""
    return X - np.mean(X, axis=0, keepdims=True)


def center__one_average(X):
    """You took away one average of all entries. Each feature has an average of its own: give np.mean an axis."""
    return X - np.mean(X)
