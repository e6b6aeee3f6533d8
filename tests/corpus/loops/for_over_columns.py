# expect: rejected predict by for-loop
def predict(w, b, X):
    labels = []
    for x in X.T:
        labels.append(1.0 if np.dot(w[:, 0], x) + b > 0 else 0.0)
    return np.array([labels])
