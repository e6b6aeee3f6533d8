# mistake: Indexing with the (1, m) row of labels gives three axes, (1, m, K); take the flat labels and transpose.
# told: `labels` has two axes, so indexing with it adds one. Take its only row
def one_hot(labels, K):
    identity = np.eye(K)
    return identity[labels]
