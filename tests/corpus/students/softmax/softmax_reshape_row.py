# %% softmax
def softmax(Z):
    K, m = Z.shape
    c = np.max(Z, axis=0).reshape(1, m)
    E = np.exp(Z - c)
    s = np.sum(E, axis=0).reshape(1, m)
    A = E / s
    assert A.shape == (K, m)
    return A
