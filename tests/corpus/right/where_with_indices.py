# expect: accepted predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    labels = np.zeros_like(A)
    rows, columns = np.nonzero(A > 0.5)
    labels[rows, columns] = 1
    return labels
