# mistake: K is taken from the largest label, so classes that do not occur lose their rows.
# told: Your number of rows comes from the labels. There are `K` classes, whether or
def one_hot(labels, K):
    K = np.max(labels) + 1
    return (labels == np.arange(K)[:, None]).astype(int)
