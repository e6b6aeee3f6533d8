# expect: rejected predict by for-loop
class Decision:
    def __init__(self, A):
        self.A = A

    @property
    def labels(self):
        out = self.A * 0
        for i in range(self.A.shape[1]):
            out[0, i] = self.A[0, i] > 0.5
        return out

def predict(w, b, X):
    return Decision(sigmoid(np.dot(w.T, X) + b)).labels
