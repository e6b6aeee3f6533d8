class GradientAccumulator:
    """Holds the running sums."""

    def __init__(self, nFeatures: int):
        self.nFeatures = nFeatures;
        self.cost = 0.0;
        self.db = 0.0;
        self.dw = [0.0] * nFeatures;
        self.count = 0;

    def add(self, x, y, a):
        self.cost += -(y * np.log(a) + (1 - y) * np.log(1 - a));
        dz = a - y;
        j = 0;
        while (j < self.nFeatures):
            self.dw[j] += x[j] * dz;
            j += 1;
        self.db += dz;
        self.count += 1;

    def getCost(self):
        return self.cost / self.count;

    def getDb(self):
        return self.db / self.count;

    def getDw(self):
        return np.array(self.dw).reshape(self.nFeatures, 1) / self.count;


def computeActivation(w, b, x) -> float:
    z = b;
    j = 0;
    while (j < len(x)):
        z = z + w[j][0] * x[j];
        j += 1;
    return sigmoid(z);


def propagate(w, b, X, Y):
    nFeatures = X.shape[0];
    nExamples = X.shape[1];
    accumulator = GradientAccumulator(nFeatures);
    i = 0;
    while (i < nExamples):
        x = X[:, i];
        accumulator.add(x, Y[0][i], computeActivation(w, b, x));
        i += 1;
    grads = {"dw": accumulator.getDw(), "db": accumulator.getDb()};
    return grads, accumulator.getCost();
