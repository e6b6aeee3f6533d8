# mistake: It compares with <= instead of ==, so all rows above the class are ones, too.
# told: All rows up to the label's are 1 here. Only the label's own row is.
def one_hot(labels, K):
    """Each label as a column: a one in the row of its class, zeros elsewhere.

    Args:
        labels: whole numbers from 0 to K − 1, shape (1, m).
        K: number of classes.

    Returns:
        Y: zeros and ones, shape (K, m).
    """
    # YOUR CODE HERE
    return (np.arange(K).reshape(K, 1) <= labels) * 1
