# %% softmax
shift = lambda Z: Z - np.max(Z, axis=0, keepdims=True)
normalize = lambda E: E / np.sum(E, axis=0, keepdims=True)


def softmax(Z):
    return normalize(np.exp(shift(Z)))
