# expect: rejected predict by for-loop
def predict(w, b, X):
    return predict.label(sigmoid(np.dot(w.T, X) + b))

def slowly(A):
    out = np.zeros(A.shape)
    for i in range(A.shape[1]):
        out[0, i] = A[0, i] > 0.5
    return out

predict.label = slowly
