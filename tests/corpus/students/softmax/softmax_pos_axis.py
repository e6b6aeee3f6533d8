# %% softmax
def softmax(Z):
    Zs = Z - np.max(Z, 0)
    return np.exp(Zs) / np.sum(np.exp(Zs), 0)
