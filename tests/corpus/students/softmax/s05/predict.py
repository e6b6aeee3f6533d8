class Predictor:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def getProbabilities(self, X):
        return softmax(np.dot(self.W, X) + self.b)

    def getLabels(self, X):
        numberOfExamples = X.shape[1]
        return np.argmax(self.getProbabilities(X), axis=0).reshape(1, numberOfExamples)


def predict(W, b, X):
    predictor = Predictor(W, b)
    return predictor.getLabels(X)
