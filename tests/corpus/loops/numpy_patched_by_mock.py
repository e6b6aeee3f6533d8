# expect: rejected predict by patched
from unittest import mock

mock.patch.object(np, "where", lambda test, yes, no: np.array([[yes if t else no for t in test[0]]])).start()

def predict(w, b, X):
    return np.where(sigmoid(np.dot(w.T, X) + b) > 0.5, 1, 0)
