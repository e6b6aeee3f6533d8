# expect: accepted predict
class Linear:
    def score(self, w, b, X):
        return np.dot(w.T, X) + b

class Logistic(Linear):
    def score(self, w, b, X):
        return sigmoid(super().score(w, b, X))

def predict(w, b, X):
    return (Logistic().score(w, b, X) > 0.5) * 1.0
