# mistake: The probabilities are taken over the rows (axis 1); each column must sum to 1 (axis 0).
# told: Each row sums to 1 here. The probabilities of one example, a column, a
def softmax(Z):
    E = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return E / np.sum(E, axis=1, keepdims=True)
