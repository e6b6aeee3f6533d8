# %% one_hot
def one_hot(labels, K):
    m = labels.shape[1]
    table = np.tile(labels, (K, 1))                       # each row the labels
    rows = np.repeat(np.arange(K).reshape(K, 1), m, axis=1)
    return (table == rows).astype(float)
