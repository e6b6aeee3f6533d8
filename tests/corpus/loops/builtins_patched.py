# expect: rejected predict by patched
import builtins

builtins.abs = lambda row: np.array([[float(a > 0.5) for a in row[0]]])

def predict(w, b, X):
    return abs(sigmoid(np.dot(w.T, X) + b))
