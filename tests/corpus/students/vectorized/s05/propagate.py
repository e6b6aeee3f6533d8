class LogisticMath(object):
    """ Static helper methods. """

    @staticmethod
    def activation(w, b, X):
        return sigmoid(np.dot(w.T, X) + b)

    @staticmethod
    def crossEntropy(A, Y):
        numExamples = Y.shape[1]
        lossPositive = Y * np.log(A)
        lossNegative = (1 - Y) * np.log(1 - A)
        return -1.0 / numExamples * np.sum(lossPositive + lossNegative)


def propagate(w, b, X, Y):
    numExamples = X.shape[1]
    A = LogisticMath.activation(w, b, X)
    cost = LogisticMath.crossEntropy(A, Y)
    dZ = A - Y
    grads = dict()
    grads["dw"] = np.dot(X, dZ.T) / numExamples
    grads["db"] = np.sum(dZ) / numExamples
    return (grads, cost)
