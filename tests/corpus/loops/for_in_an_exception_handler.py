# expect: rejected predict by for-loop
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    try:
        raise ValueError("no quick way")
    except ValueError:
        for i in range(A.shape[1]):
            A[0, i] = A[0, i] > 0.5
    return A
