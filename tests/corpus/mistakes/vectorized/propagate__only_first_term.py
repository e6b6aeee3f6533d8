# mistake: The term (1 - Y) log(1 - A) is missing in the cost, so examples with label 0 cost nothing.
# told: Only the examples with label 1 count in this cost. What do those with 
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dz = A - Y
    dw = np.dot(X, dz.T) / m
    db = dz.sum() / m
    return {"dw": dw, "db": db}, cost
