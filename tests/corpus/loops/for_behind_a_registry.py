# expect: rejected predict by for-loop
registry = {}

def register(function):
    registry[function.__name__] = function
    return function

@register
def label(A):
    out = np.zeros(A.shape)
    for i in range(A.shape[1]):
        out[0, i] = A[0, i] > 0.5
    return out

def predict(w, b, X):
    return registry["label"](sigmoid(np.dot(w.T, X) + b))
