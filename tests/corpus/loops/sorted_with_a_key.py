# expect: rejected predict by element-wise-builtin
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    order = sorted(range(A.size), key=lambda i: A[0, i])
    labels = np.zeros(A.shape)
    labels[0, order[int(np.sum(A <= 0.5)):]] = 1
    return labels
