def softmax(Z):
    Z_shift = Z - np.max(Z, axis=0)
    exp_Z = np.exp(Z_shift)
    return exp_Z / np.sum(exp_Z, axis=0)
