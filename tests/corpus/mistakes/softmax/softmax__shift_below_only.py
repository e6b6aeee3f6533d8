# mistake: The maximum is subtracted in the denominator alone; numerator and denominator must have the same shift.
def softmax(Z):
    c = np.max(Z, axis=0, keepdims=True)
    return np.exp(Z) / np.sum(np.exp(Z - c), axis=0, keepdims=True)
