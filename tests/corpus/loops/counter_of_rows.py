# expect: rejected propagate by iterating-module
from collections import Counter

def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    m = Counter((Y >= 0)[0].tolist())[True]
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.mean(A - Y)}, -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
