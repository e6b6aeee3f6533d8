# expect: accepted predict
def predict(w, b, X, limit=None):
    limit = 0.5 if limit is None else limit
    A = sigmoid(np.dot(w.T, X) + b)
    if np.max(A) <= limit:
        return np.zeros(A.shape)
    elif A.min() > limit:
        return np.ones(A.shape)
    return (A > limit) + 0.0
