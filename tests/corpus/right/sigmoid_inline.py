# expect: accepted propagate predict
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    cost = -1 / m * np.sum(np.multiply(Y, np.log(A)) + np.multiply(1 - Y, np.log(1 - A)))
    return {"dw": 1 / m * np.dot(X, np.transpose(A - Y)), "db": 1 / m * np.sum(A - Y)}, cost

def predict(w, b, X):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    return np.round(A)
