# mistake: Y[labels, :] = 1 sets whole rows to one; each column needs a single one, at Y[labels, np.arange(m)].
# told: `Y[labels]` is whole rows, so all their entries became 1. Each column 
def one_hot(labels, K):
    m = labels.shape[1]
    Y = np.zeros((K, m))
    Y[labels, :] = 1
    return Y
