# expect: rejected propagate by element-wise-builtin
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    losses = -Y * np.log(A) - (1 - Y) * np.log(1 - A)
    return {"dw": np.dot(X, (A - Y).T) / m, "db": sum((A - Y)[0]) / m}, np.sum(losses) / m
