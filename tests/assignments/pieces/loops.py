"""Right values by a loop."""


class Scaler__for:
    """One feature after the other."""

    def __init__(self, low=0.0):
        self.low = low

    def fit(self, X):
        self.smallest = np.min(X, axis=1, keepdims=True)
        self.width = np.ptp(X, axis=1, keepdims=True)

    def transform(self, X):
        scaled = np.zeros(X.shape)
        for j in range(X.shape[0]):
            scaled[j] = self.low + (X[j] - self.smallest[j]) / self.width[j]
        return scaled


class Scaler__for_in_fit:
    """No method may."""

    def __init__(self, low=0.0):
        self.low = low

    def fit(self, X):
        self.smallest = np.min(X, axis=1, keepdims=True)
        self.width = np.array([[row.max()] for row in X]) - self.smallest

    def transform(self, X):
        return self.low + (X - self.smallest) / self.width


def leaky__for(z, slope=0.1):
    """One after the other."""
    return np.array([value if value > 0 else slope * value for value in z])
