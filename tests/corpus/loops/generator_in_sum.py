# expect: rejected propagate by comprehension
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = sum(-np.log(A[0, i] if Y[0, i] else 1 - A[0, i]) for i in range(m)) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost
