# mistake: Y has shape (m, K): the examples must be the columns, so a transpose is missing.
# told: Each label became a row. Examples are columns in this course: it is th
def one_hot(labels, K):
    Y = np.eye(K)[labels[0]]
    return Y
