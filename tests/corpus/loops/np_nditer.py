# expect: rejected predict by numpy-loop
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    with np.nditer(A, op_flags=["readwrite"]) as values:
        for a in values:
            a[...] = a > 0.5
    return A
