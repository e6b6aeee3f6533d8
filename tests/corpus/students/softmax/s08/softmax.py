def softmax(Z):
    K, m = Z.shape
    top = np.reshape(np.max(Z, axis=0), (1, m))
    E = np.exp(Z - top)
    bottom = np.reshape(np.sum(E, axis=0), (1, m))
    return np.reshape(E / bottom, (K, m))
