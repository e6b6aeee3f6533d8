DTYPE = np.float32

def softmax(Z):
    # subtract first (in double), then single precision is good enough
    shifted = (Z - np.max(Z, axis=0, keepdims=True)).astype(DTYPE)
    E = np.exp(shifted)
    return E / np.sum(E, axis=0, keepdims=True, dtype=DTYPE)
