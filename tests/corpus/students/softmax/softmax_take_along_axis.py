# %% softmax
def softmax(Z):
    index = np.argmax(Z, axis=0)[None, :]
    top = np.take_along_axis(Z, index, axis=0)
    E = np.exp(Z - top)
    return E / E.sum(0)
