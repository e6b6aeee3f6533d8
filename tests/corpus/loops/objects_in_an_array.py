# expect: rejected propagate by numpy-loop
def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    dZ = (A - Y).astype(object)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": np.dot(X, A.T - Y.T) / Y.size, "db": float(np.sum(dZ)) / Y.size}, cost
