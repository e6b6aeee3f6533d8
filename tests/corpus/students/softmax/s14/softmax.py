def softmax(Z):
    A = np.empty(Z.shape, dtype=np.float64)
    np.subtract(Z, Z.max(axis=0), out=A)
    np.exp(A, out=A)
    A /= A.sum(axis=0)
    return A
