# mistake: This is a sigmoid for each entry, its columns do not sum to one.
# told: This is the sigmoid, entry by entry. Its columns do not sum to 1: classes
def softmax(Z):
    A = 1 / (1 + np.exp(-Z))
    return A
