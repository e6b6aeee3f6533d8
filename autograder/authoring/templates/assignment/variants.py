"""Right answers in other forms, named <function>__<form>: each gets full marks.

Run with the reference's names at hand.
"""
# ruff: noqa: F821


def center__reshaped(X):
    """A flat average, made a column again."""
    return X - np.mean(X, axis=1).reshape(-1, 1)
