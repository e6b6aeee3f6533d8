# expect: accepted predict
def predict(w, b, X):
    r"""
    >>> [predict(w, b, X) for _ in range(3)]

    \sum_{i=1}^m while for map(sum) np.vectorize exec("for")
    """
    text = "for i in range(m): np.vectorize(exec)"
    assert "while" not in text or text
    return (sigmoid(np.dot(w.T, X) + b) > 0.5).astype(float)
