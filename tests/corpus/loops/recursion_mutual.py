# expect: rejected predict by recursion
def odd(row):
    return [] if len(row) == 0 else [float(row[0] > 0.5)] + even(row[1:])

def even(row):
    return [] if len(row) == 0 else [1.0 if row[0] > 0.5 else 0.0] + odd(row[1:])

def predict(w, b, X):
    return np.array([odd(sigmoid(np.dot(w.T, X) + b)[0])])
