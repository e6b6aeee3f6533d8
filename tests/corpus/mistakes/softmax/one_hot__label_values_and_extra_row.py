# mistake: The entries are the labels themselves instead of ones.
# mistake: Y has K + 1 rows: np.arange(K + 1) counts from 0 to K.
# told: what `one_hot` returns has shape
def one_hot(labels, K):
    mask = np.arange(K + 1)[:, None] == labels
    return mask * labels
