# mistake: The classes are counted from 1, so each one stands a row too low.
# told: The ones stand one row too high. Classes are numbered from 0, so class 0 has
def one_hot(labels, K):
    classes = np.arange(1, K + 1).reshape(-1, 1)
    return (labels == classes).astype(float)
