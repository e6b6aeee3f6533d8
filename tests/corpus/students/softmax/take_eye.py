# %% one_hot
def one_hot(labels, K):
    return np.take(np.eye(K), labels[0], axis=1)
