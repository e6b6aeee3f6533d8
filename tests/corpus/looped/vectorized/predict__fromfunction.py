# loop: np.fromfunction with np.vectorize inside asks for each label separately.
def predict(w, b, X):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    label = np.vectorize(lambda k, i: int(A[int(k), int(i)] > 0.5))
    return np.fromfunction(label, (1, m))
