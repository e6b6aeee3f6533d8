class GradientAccumulator:

    def __init__(self, numFeatures):
        self.cost = 0.0
        self.db = 0.0
        self.dw = np.zeros((numFeatures, 1))
        self.count = 0

    def add(self, x, y, a):
        self.cost += -(y * np.log(a) + (1 - y) * np.log(1 - a))
        dz = a - y
        self.dw += x * dz
        self.db += dz
        self.count += 1

    def getCost(self):
        return self.cost / self.count

    def getGrads(self):
        return {"dw": self.dw / self.count, "db": self.db / self.count}


def propagate(w, b, X, Y):
    numFeatures = X.shape[0]
    numExamples = X.shape[1]
    accumulator = GradientAccumulator(numFeatures)
    i = 0
    while (i < numExamples):
        x = X[:, i].reshape((numFeatures, 1))
        y = Y[0][i]
        z = np.dot(w.T, x).item() + b
        a = sigmoid(z)
        accumulator.add(x, y, a)
        i += 1
    return (accumulator.getGrads(), accumulator.getCost())
