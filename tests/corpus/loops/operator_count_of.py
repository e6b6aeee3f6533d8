# expect: rejected propagate by iterating-module
from operator import countOf

def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    m = countOf((Y < 2)[0].tolist(), True)
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.mean(A - Y)}, -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
