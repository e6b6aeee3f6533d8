def isPositive(probability):
    if (probability > 0.5):
        return True
    else:
        return False


def predict(w, b, X):
    numExamples = X.shape[1]
    result = np.zeros((1, numExamples), dtype=int)
    i = 0
    while (i < numExamples):
        z = np.dot(w[:, 0], X[:, i]) + b
        if (isPositive(sigmoid(z))):
            result[0][i] = 1
        i += 1
    return result
