# %% one_hot
def one_hot(labels, K):
    flat = labels.flatten().astype(int)
    m = flat.size
    out = np.zeros((m, K))
    out[np.arange(m), flat] = 1.0
    return out.T
