# expect: rejected propagate by element-wise-builtin
def propagate(w, b, X, Y):
    m, add = X.shape[1], sum
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": np.dot(X, (A - Y).T) / m, "db": add((A - Y).ravel()) / m}, cost
