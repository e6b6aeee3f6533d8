"""Known wrong answers."""


class Scaler__of_one_feature:
    """Each feature has a smallest entry of its own: give np.min an axis."""

    def __init__(self, low=0.0):
        self.low = low

    def fit(self, X):
        self.smallest = np.min(X)
        self.width = np.ptp(X, axis=1, keepdims=True)

    def transform(self, X):
        return self.low + (X - self.smallest) / self.width


class Scaler__by_its_own:
    """`transform` goes by what `fit` has found, not by the examples that it gets itself."""

    def __init__(self, low=0.0):
        self.low = low

    def fit(self, X):
        self.smallest = np.min(X, axis=1, keepdims=True)
        self.width = np.ptp(X, axis=1, keepdims=True)

    def transform(self, X):
        return self.low + (X - np.min(X, axis=1, keepdims=True)) / np.ptp(X, axis=1, keepdims=True)


def relu__absolute(z):
    """What is negative becomes 0, not positive."""
    return np.abs(z)


def leaky__fixed(z, slope=0.1):
    """The slope is an argument."""
    return np.maximum(z, 0) + 0.1 * np.minimum(z, 0)


def learning_rate__too_large():
    """With such a large rate the steps go too far."""
    return 3.0
