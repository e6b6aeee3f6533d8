def softmax(Z):
    def shift(S):
        return S - S.max(axis=0, keepdims=True)

    def normalise(E):
        return E / E.sum(axis=0, keepdims=True)

    return normalise(np.exp(shift(Z)))
