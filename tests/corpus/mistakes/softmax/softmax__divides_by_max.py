# mistake: Z is divided by its maximum instead of being shifted by it.
# told: The scores were divided by their maximum, which changes the result. Take the
def softmax(Z):
    Z = Z / np.max(Z, axis=0, keepdims=True)
    E = np.exp(Z)
    return E / np.sum(E, axis=0, keepdims=True)
