# expect: accepted propagate
def propagate(w, b, X, Y):
    w, X, Y = map(np.asarray, (w, X, Y))
    A = sigmoid(np.dot(w.T, X) + b)
    m = Y.shape[1]
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return dict(zip(("dw", "db"), (np.dot(X, (A - Y).T) / m, np.mean(A - Y)))), cost
