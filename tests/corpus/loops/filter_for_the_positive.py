# expect: rejected predict by element-wise-builtin
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    labels = np.zeros(A.shape)
    labels[0, list(filter(lambda i: A[0, i] > 0.5, range(A.size)))] = 1
    return labels
