# expect: rejected propagate by element-wise-builtin
from builtins import sum as total

def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = total((-Y * np.log(A) - (1 - Y) * np.log(1 - A)).ravel()) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.mean(A - Y)}, cost
