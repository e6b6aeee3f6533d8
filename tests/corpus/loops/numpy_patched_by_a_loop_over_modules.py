# expect: rejected predict by patched
import numpy

for library in (numpy, np):
    library.where = lambda test, yes, no: np.array([[yes if t else no for t in test[0]]])

def predict(w, b, X):
    return np.where(sigmoid(np.dot(w.T, X) + b) > 0.5, 1, 0)
