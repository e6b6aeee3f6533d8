# expect: rejected predict by recursion
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)

    def fill(i):
        if i < A.shape[1]:
            A[0, i] = A[0, i] > 0.5
            fill(i + 1)

    fill(0)
    return A
