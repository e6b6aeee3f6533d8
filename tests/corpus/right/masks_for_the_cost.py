# expect: accepted propagate
def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    positive = Y.astype(bool)
    cost = -(np.log(A[positive]).sum() + np.log(1 - A[~positive]).sum()) / Y.size
    return {"dw": np.dot(X, (A - Y).T) / Y.size, "db": np.mean(A - Y)}, cost
