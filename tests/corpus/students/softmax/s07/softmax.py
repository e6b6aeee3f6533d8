def softmax(Z):
    # same as sklearn.utils.extmath.softmax, but on columns
    X = np.array(Z, dtype=np.float64, copy=True)
    X -= np.max(X, axis=0, keepdims=True)
    np.exp(X, X)
    X /= np.linalg.norm(X, ord=1, axis=0, keepdims=True)   # normalize(norm="l1")
    return X

_A = softmax(np.random.RandomState(42).randn(4, 9) * 300)
assert np.allclose(_A.sum(axis=0), 1)
assert not np.isnan(_A).any()
