def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    ones = Y == 1
    zeros = ~ones
    # only the term that counts for each example
    cost = -(np.log(A[ones]).sum() + np.log(1 - A[zeros]).sum()) / m
    dZ = A.copy()
    dZ[ones] -= 1
    dw = np.dot(X, dZ.T) / m
    db = dZ.sum() / m
    return {"dw": dw, "db": db}, cost
