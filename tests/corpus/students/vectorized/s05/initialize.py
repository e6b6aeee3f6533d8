# Coming from Java, sorry for the style ;-)
class Parameters:
    def __init__(self, numFeatures):
        self.weights = np.zeros((numFeatures, 1), dtype=np.float64)
        self.bias = 0.0

    def getWeights(self):
        return self.weights

    def getBias(self):
        return self.bias


def initialize(n_x):
    parameters = Parameters(n_x)
    return parameters.getWeights(), parameters.getBias()
