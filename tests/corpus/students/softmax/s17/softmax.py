def softmax(Z):
    c = np.amax(Z, axis=0, keepdims=True)
    num = np.exp(Z - c)
    den = np.add.reduce(num, axis=0, keepdims=True)
    return num / den
