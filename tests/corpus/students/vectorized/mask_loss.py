# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -(np.log(A[Y == 1]).sum() + np.log(1 - A[Y == 0]).sum()) / m
    dZ = A - Y
    return {"dw": np.dot(X, dZ.T) / m, "db": dZ.sum() / m}, cost
