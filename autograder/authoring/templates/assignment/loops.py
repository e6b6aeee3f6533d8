"""Right values by a loop, named <function>__<loop>: each is rejected.

Run with the reference's names at hand.
"""
# ruff: noqa: F821


def center__for(X):
    """One feature after the other."""
    centered = np.zeros(X.shape)
    for j in range(X.shape[0]):
        centered[j] = X[j] - np.mean(X[j])
    return centered
