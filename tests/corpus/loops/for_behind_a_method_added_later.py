# expect: rejected predict by for-loop
class Tools:
    pass

def slowly(self, A):
    out = np.zeros(A.shape)
    for i in range(A.shape[1]):
        out[0, i] = A[0, i] > 0.5
    return out

Tools.label = slowly

def predict(w, b, X):
    return Tools().label(sigmoid(np.dot(w.T, X) + b))
