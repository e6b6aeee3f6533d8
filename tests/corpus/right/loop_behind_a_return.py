# expect: accepted predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return (A > 0.5).astype(int)
    labels = np.zeros(A.shape)
    for i in range(A.shape[1]):
        labels[0, i] = 1 if A[0, i] > 0.5 else 0
    return labels
