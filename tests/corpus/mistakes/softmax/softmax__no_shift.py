# mistake: The largest entry of each column is not subtracted, so np.exp overflows for large scores and gives nan.
# told: `np.exp` of a large number is inf, and of one far below zero is 0. Mov
def softmax(Z):
    expZ = np.exp(Z)
    return expZ / np.sum(expZ, axis=0, keepdims=True)
