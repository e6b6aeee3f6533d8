# expect: accepted predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    if False:
        for i in range(A.shape[1]):
            A[0, i] = A[0, i] > 0.5
    return np.heaviside(A - 0.5, 0.0)
