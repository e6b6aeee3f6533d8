# mistake: The exponentials are divided by the sum of the whole matrix, not by the sum of their column.
def softmax(Z):
    Z = Z - np.max(Z, axis=0, keepdims=True)
    e = np.exp(Z)
    A = e / np.sum(e)
    return A
