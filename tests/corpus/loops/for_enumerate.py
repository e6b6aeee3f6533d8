# expect: rejected predict by for-loop
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    Y_hat = np.zeros(A.shape)
    for i, a in enumerate(A[0]):
        Y_hat[0, i] = a > 0.5
    return Y_hat
