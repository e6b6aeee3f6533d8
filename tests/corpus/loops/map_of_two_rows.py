# expect: rejected propagate by element-wise-builtin
import operator

def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    dZ = np.array([list(map(operator.sub, A[0], Y[0]))])
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}, cost
