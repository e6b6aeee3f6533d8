# expect: rejected predict by while-loop
def predict(w, b, X):
    A, i = sigmoid(np.dot(w.T, X) + b), -1
    while (i := i + 1) < A.size:
        A[0, i] = round(A[0, i])
    return A
