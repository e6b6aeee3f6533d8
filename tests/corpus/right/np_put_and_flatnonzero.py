# expect: accepted predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    labels = np.zeros(A.shape)
    np.put(labels, np.flatnonzero(A > 0.5), 1)
    labels.flat[np.flatnonzero(A > 0.5)] = 1
    return labels
