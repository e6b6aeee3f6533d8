class CostFunction:
    def __init__(self, numberOfExamples):
        self.numberOfExamples = numberOfExamples

    def computeCost(self, A, Y):
        logProbabilities = np.log(A)
        total = np.sum(np.multiply(Y, logProbabilities))
        return float(-total / self.numberOfExamples)

    def computeGradients(self, A, Y, X):
        dZ = np.subtract(A, Y)
        dW = np.dot(dZ, X.T) / self.numberOfExamples
        db = np.sum(dZ, axis=1, keepdims=True) / self.numberOfExamples
        return {"dW": dW, "db": db}


def propagate(W, b, X, Y):
    numberOfExamples = X.shape[1]
    costFunction = CostFunction(numberOfExamples)
    A = softmax(np.dot(W, X) + b)
    cost = costFunction.computeCost(A, Y)
    grads = costFunction.computeGradients(A, Y, X)
    return grads, cost
