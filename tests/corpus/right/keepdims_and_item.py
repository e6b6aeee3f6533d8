# expect: accepted propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    dw = np.sum(X * (A - Y), axis=1, keepdims=True) / m
    db = np.sum(A - Y, axis=1, keepdims=True).item() / m
    cost = np.squeeze(-np.dot(Y, np.log(A).T) - np.dot(1 - Y, np.log(1 - A).T)) / m
    return {"dw": dw, "db": db}, cost
