# loop: A for loop puts the ones in, example by example.
def one_hot(labels, K):
    m = labels.shape[1]
    Y = np.zeros((K, m))
    for i in range(m):
        Y[labels[0, i], i] = 1
    return Y
