# mistake: The number of rows is taken from the largest label instead of K, so classes that do not occur are missing.
# told: Your number of rows comes from the labels. There are `K` classes, whet
def one_hot(labels, K):
    n_classes = np.max(labels) + 1
    Y = (np.arange(n_classes).reshape(-1, 1) == labels).astype(float)
    return Y
