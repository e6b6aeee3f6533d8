class Predictor:
    THRESHOLD = 0.5

    def __init__(self, w, b):
        self.w = w
        self.b = b

    def probabilities(self, X):
        return sigmoid(np.dot(self.w.T, X) + self.b)

    def labels(self, X):
        isPositive = self.probabilities(X) > Predictor.THRESHOLD
        return isPositive.astype(int)


def predict(w, b, X):
    return Predictor(w, b).labels(X)
