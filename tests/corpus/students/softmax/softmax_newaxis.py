# %% softmax
def softmax(Z):
    A = np.exp(Z - Z.max(axis=0)[np.newaxis, :])
    return A / A.sum(axis=0)[np.newaxis, :]
