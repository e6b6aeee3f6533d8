# %% softmax
def softmax(Z):
    c = np.max(Z, axis=0, keepdims=True)
    assert c.shape == (1, Z.shape[1])
    T = np.exp(Z - c)
    A = T / np.sum(T, axis=0, keepdims=True)
    assert A.shape == Z.shape
    assert not np.isnan(A).any()
    return A
