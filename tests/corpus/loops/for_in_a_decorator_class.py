# expect: rejected predict by for-loop
class Columns:
    def __init__(self, function):
        self.function = function

    def __call__(self, w, b, X):
        parts = []
        for i in range(X.shape[1]):
            parts.append(self.function(w, b, X[:, i:i + 1]))
        return np.hstack(parts)

@Columns
def predict(w, b, X):
    return np.where(sigmoid(w.T @ X + b) > 0.5, 1, 0)
