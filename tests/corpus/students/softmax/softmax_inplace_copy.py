# %% softmax
def softmax(Z):
    A = np.array(Z, dtype=float)       # a copy, Z stays as it is
    A -= A.max(axis=0, keepdims=True)
    np.exp(A, out=A)
    A /= A.sum(axis=0, keepdims=True)
    return A
