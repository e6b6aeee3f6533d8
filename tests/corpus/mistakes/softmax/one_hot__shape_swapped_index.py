# mistake: The array is made as (m, K) and then reshaped to (K, m), which mixes the entries up, and K comes from the labels.
# told: `reshape` does not turn an array over, as `.T` does; and there are `K` rows,
def one_hot(labels, K):
    m = labels.shape[1]
    K = labels.max() + 1
    Y = np.zeros((m, K))
    Y[np.arange(m), labels[0]] = 1
    return Y.reshape(K, m)
