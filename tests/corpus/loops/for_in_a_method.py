# expect: rejected predict by for-loop
class Classifier:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def labels(self, X):
        out = np.zeros((1, X.shape[1]))
        for i in range(X.shape[1]):
            out[0, i] = sigmoid(self.w[:, 0] @ X[:, i] + self.b) > 0.5
        return out

def predict(w, b, X):
    return Classifier(w, b).labels(X)
