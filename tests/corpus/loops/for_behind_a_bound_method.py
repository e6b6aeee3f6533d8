# expect: rejected predict by for-loop
class Model:
    limit = 0.5

    def label(self, A):
        out = np.zeros(A.shape)
        for i in range(A.shape[1]):
            out[0, i] = A[0, i] > self.limit
        return out

label = Model().label

def predict(w, b, X):
    return label(sigmoid(np.dot(w.T, X) + b))
