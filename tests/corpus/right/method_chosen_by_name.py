# expect: accepted predict
class Activation:
    def __init__(self, kind):
        self.function = getattr(self, kind)

    def sigmoid(self, z):
        return sigmoid(z)

    def tanh(self, z):
        return (np.tanh(z / 2) + 1) / 2

activation = Activation("sigmoid")

def predict(w, b, X):
    return (activation.function(w.T @ X + b) > 0.5).astype(int)
