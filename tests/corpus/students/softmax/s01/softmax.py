def softmax(Z):
    E = np.exp(Z - Z.max(0))
    return E / E.sum(0)
