# expect: rejected predict by element-wise-builtin
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    order = list(range(A.size))
    order.sort(key=A[0].__getitem__)
    labels = np.ones(A.shape)
    labels[0, order[:int(np.sum(A <= 0.5))]] = 0
    return labels
