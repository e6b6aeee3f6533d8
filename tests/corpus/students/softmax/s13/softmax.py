def softmax(Z):
    shifted = Z - np.max(Z, axis=0, keepdims=True)
    # exp(-750) is 0 anyway
    E = np.where(shifted < -700, 0.0, np.exp(np.maximum(shifted, -700)))
    return E / np.sum(E, axis=0, keepdims=True)
