# expect: accepted predict
class Model:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def fit(self, X, Y, steps):
        for _ in range(steps):
            grads, _ = propagate(self.w, self.b, X, Y)
            self.w = self.w - 0.1 * grads["dw"]

    def labels(self, X):
        return (sigmoid(np.dot(self.w.T, X) + self.b) > 0.5).astype(int)

def predict(w, b, X):
    return Model(w, b).labels(X)
