# expect: rejected predict by for-loop
def predict(w, b, X):
    parts = []
    for start in range(0, X.shape[1], 2):
        parts.append(sigmoid(np.dot(w.T, X[:, start:start + 2]) + b) > 0.5)
    return np.concatenate(parts, axis=1).astype(float)
