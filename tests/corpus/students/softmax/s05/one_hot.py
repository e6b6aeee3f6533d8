def one_hot(labels, K):
    numberOfExamples = labels.shape[1]
    result = np.zeros((K, numberOfExamples), dtype=int)
    columnIndices = np.arange(numberOfExamples)
    rowIndices = labels.astype(int).reshape(numberOfExamples)
    result[rowIndices, columnIndices] = 1
    return result
