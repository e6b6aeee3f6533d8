# expect: accepted predict
def predict(w, b, X):
    def slowly(A):
        return [a > 0.5 for a in A[0]]

    return np.ceil(sigmoid(np.dot(w.T, X) + b) - 0.5)
