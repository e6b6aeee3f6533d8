# expect: accepted predict
class Matrix:
    def __init__(self, values):
        self.values = np.asarray(values)

    def __matmul__(self, other):
        return Matrix(self.values @ other.values)

    def __add__(self, number):
        return Matrix(self.values + number)

    def __gt__(self, limit):
        return Matrix(self.values > limit)

    def __repr__(self):
        return f"Matrix of shape {self.values.shape}"

def predict(w, b, X):
    return (Matrix(w.T) @ Matrix(X) + b > 0).values.astype(float)
