# expect: rejected predict by for-loop
class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __matmul__(self, other):
        out = np.zeros((self.rows.shape[0], other.shape[1]))
        for i in range(other.shape[1]):
            out[:, i] = self.rows.dot(other[:, i])
        return out

def predict(w, b, X):
    return (sigmoid(Matrix(w.T) @ X + b) > 0.5).astype(float)
