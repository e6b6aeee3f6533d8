# mistake: The classes are numbered from 0 to K - 1, not from 1 to K.
# told: The ones stand one row too high. Classes are numbered from 0, so class
def one_hot(labels, K):
    classes = np.arange(1, K + 1).reshape(K, 1)
    return (classes == labels) * 1
