"""Right answers in other forms."""


class Scaler__flat:
    """What it keeps to itself may have any form."""

    def __init__(self, low=0.0):
        self.low = low

    def fit(self, X):
        self.smallest = X.min(axis=1).reshape(-1, 1)
        self.width = X.max(axis=1).reshape(-1, 1) - self.smallest

    def transform(self, X):
        return (X - self.smallest) / self.width + self.low


def learning_rate__other():
    """Any good one."""
    return 0.26
