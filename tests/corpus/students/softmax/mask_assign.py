# %% one_hot
def one_hot(labels, K):
    m = labels.shape[1]
    Y = np.zeros((K, m))
    Y[np.arange(K).reshape(-1, 1) == labels] = 1
    return Y
