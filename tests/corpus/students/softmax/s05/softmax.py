class SoftmaxUtils:
    """Static utility methods."""

    @staticmethod
    def shiftColumns(Z):
        columnMax = np.max(Z, axis=0, keepdims=True)
        return Z - columnMax

    @staticmethod
    def normalizeColumns(E):
        columnSum = np.sum(E, axis=0, keepdims=True)
        return E / columnSum


def softmax(Z):
    shifted = SoftmaxUtils.shiftColumns(Z)
    expScores = np.exp(shifted)
    return SoftmaxUtils.normalizeColumns(expScores)
