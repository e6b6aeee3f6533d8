# mistake: np.zeros takes the shape as one tuple: np.zeros((K, m)).
# told: The second argument of `np.zeros` and its like is a data type. A shape
def one_hot(labels, K):
    m = labels.shape[1]
    Y = np.zeros(K, m)
    Y[labels[0], np.arange(m)] = 1
    return Y
