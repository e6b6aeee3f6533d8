# expect: rejected predict by while-loop
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    i = 0
    while i < A.shape[1]:
        A[0, i] = A[0, i] > 0.5
        i += 1
    return A
