# mistake: The sums are reshaped to a column, (m, 1), instead of a row, (1, m), so they do not match the columns of Z.
# told: Entry by entry only arrays of the same shape go together (or with an a
def softmax(Z):
    E = np.exp(Z - Z.max(axis=0))
    total = E.sum(axis=0).reshape(-1, 1)
    return E / total
