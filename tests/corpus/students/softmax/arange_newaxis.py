# %% one_hot
def one_hot(labels, K):
    classes = np.arange(K)[:, None]    # (K, 1)
    return (classes == labels) * 1     # (K, m)
