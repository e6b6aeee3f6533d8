# expect: rejected predict by for-loop
class Labels:
    def __get__(self, instance, owner):
        out = np.zeros(instance.A.shape)
        for i in range(out.size):
            out[0, i] = instance.A[0, i] > 0.5
        return out

class Result:
    labels = Labels()

def predict(w, b, X):
    result = Result()
    result.A = sigmoid(np.dot(w.T, X) + b)
    return result.labels
