# expect: rejected predict by for-loop
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    match A.shape:
        case (1, m):
            for i in range(m):
                A[0, i] = int(A[0, i] > 0.5)
    return A
