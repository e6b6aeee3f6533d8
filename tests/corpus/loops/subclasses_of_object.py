# expect: rejected propagate by hidden-code
class Adder:
    @staticmethod
    def go(row):
        return np.add.accumulate(row)[-1]

def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    found = [kind for kind in ().__class__.__base__.__subclasses__() if kind.__name__ == "Adder"][-1]
    db = found.go((A - Y)[0]) / Y.size
    return {"dw": np.dot(X, (A - Y).T) / Y.size, "db": db}, -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
