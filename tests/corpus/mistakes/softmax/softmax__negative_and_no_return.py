# mistake: The exponent has the wrong sign, so the largest score gets the smallest probability.
# mistake: The return is missing.
# told: what `softmax` returns is None, expected an array of shape
def softmax(Z):
    Z = Z - np.max(Z, axis=0, keepdims=True)
    Z = Z * -1
    Z = Z - np.max(Z, axis=0, keepdims=True)
    E = np.exp(Z)
    A = E / np.sum(E, axis=0, keepdims=True)
