# expect: rejected predict by for-loop
def predict(w, b, X):
    return threshold(sigmoid(np.dot(w.T, X) + b))

def threshold(A):
    out = np.empty_like(A)
    for i in range(A.size):
        out[0, i] = float(A[0, i] > 0.5)
    return out
