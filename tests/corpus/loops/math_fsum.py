# expect: rejected propagate by iterating-module
import math

def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -math.fsum((Y * np.log(A) + (1 - Y) * np.log(1 - A))[0]) / Y.size
    return {"dw": np.dot(X, (A - Y).T) / Y.size, "db": np.mean(A - Y)}, cost
