# expect: rejected predict by growth
class Row:
    def __init__(self, A):
        self.A = A

    def __len__(self):
        return self.A.shape[1]

    def __getitem__(self, i):
        return float(self.A[0, i] > 0.5)

class Items:
    def __init__(self, row):
        self.row = row

    def __getitem__(self, i):
        if i >= len(self.row):
            raise IndexError
        return self.row[i]

def predict(w, b, X):
    return np.array([tuple(Items(Row(sigmoid(np.dot(w.T, X) + b))))])
