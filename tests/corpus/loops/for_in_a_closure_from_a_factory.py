# expect: rejected predict by for-loop
def make(limit):
    def label(A):
        out = np.zeros(A.shape)
        for i in range(A.shape[1]):
            out[0, i] = A[0, i] > limit
        return out
    return label

label = make(0.5)

def predict(w, b, X):
    return label(sigmoid(np.dot(w.T, X) + b))
