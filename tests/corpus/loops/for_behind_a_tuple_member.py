# expect: rejected predict by for-loop
def label(A):
    out = np.zeros(A.shape)
    for i in range(A.shape[-1]):
        out[..., i] = A[..., i] > 0.5
    return out

steps = (sigmoid, label)

def predict(w, b, X):
    first, second = steps
    return second(first(np.dot(w.T, X) + b))
