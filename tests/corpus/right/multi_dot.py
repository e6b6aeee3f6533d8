# expect: accepted propagate
def propagate(w, b, X, Y):
    A = sigmoid(np.linalg.multi_dot([np.eye(1), w.T, X]) + b)
    dw = np.linalg.multi_dot([X, np.eye(X.shape[1]) / X.shape[1], (A - Y).T])
    return {"dw": dw, "db": np.trace(np.diag((A - Y)[0])) / Y.size}, -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
