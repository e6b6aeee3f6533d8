# expect: accepted propagate
def sum(values):
    return np.sum(values)

def map(function, values):
    return function(values)

def propagate(w, b, X, Y):
    A = map(sigmoid, np.dot(w.T, X) + b)
    cost = -sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / Y.size
    return {"dw": np.dot(X, (A - Y).T) / Y.size, "db": sum(A - Y) / Y.size}, cost
