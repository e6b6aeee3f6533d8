# expect: rejected predict by numpy-loop
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    for place, a in np.ndenumerate(A):
        A[place] = a > 0.5
    return A
