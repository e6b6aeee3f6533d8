# expect: rejected predict by element-wise-builtin
def map(function, values):
    return function(values)

del map

def predict(w, b, X):
    return np.array([list(map(round, sigmoid(np.dot(w.T, X) + b)[0].tolist()))])
