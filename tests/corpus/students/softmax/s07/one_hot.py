# from sklearn.preprocessing import OneHotEncoder
def one_hot(labels, K):
    # LabelBinarizer is rows = samples, here samples are columns -> transpose
    y = labels.ravel()
    return np.eye(K)[y].T


def _one_hot_slow(labels, K):
    """only for the test below"""
    Y = np.zeros((K, labels.shape[1]))
    for i in range(labels.shape[1]):
        Y[int(labels[0, i]), i] = 1
    return Y


_rng = np.random.RandomState(42)
_test = _rng.randint(0, 7, size=(1, 30))
assert np.array_equal(one_hot(_test, 7), _one_hot_slow(_test, 7))
