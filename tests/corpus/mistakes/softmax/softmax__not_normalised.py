# mistake: The division by the column sums is missing, so the columns do not sum to 1.
# told: These columns do not sum to 1: the division by the sum is missing.
def softmax(Z):
    Zmax = np.max(Z, axis=0, keepdims=True)
    A = np.exp(Z - Zmax)
    return A
