# mistake: One maximum of the whole matrix is subtracted; a column of much smaller scores then becomes 0 / 0.
# told: One maximum for all of `Z`: a column far below it becomes 0/0. Each co
def softmax(Z):
    shifted = Z - np.max(Z)
    exps = np.exp(shifted)
    return exps / np.sum(exps, axis=0)
