# expect: accepted propagate
def propagate(w, b, X, Y):
    A = sigmoid(np.tensordot(w, X, axes=(0, 0)) + b)
    cost = -(np.vdot(Y, np.log(A)) + np.vdot(1 - Y, np.log(1 - A))) / Y.shape[1]
    return {"dw": np.tensordot(X, A - Y, (1, 1)) / Y.shape[1], "db": np.vdot(np.ones(Y.shape), A - Y) / Y.shape[1]}, cost
