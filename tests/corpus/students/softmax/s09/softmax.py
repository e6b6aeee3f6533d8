def softmax(Z):
    Z_max = np.max(Z, axis=0, keepdims=True)             # (1, m)
    expZ = np.exp(Z - Z_max)                             # (K, m)
    A = expZ / np.sum(expZ, axis=0, keepdims=True)       # (K, m)
    return A
