# expect: rejected propagate by element-wise-builtin
def mean(row, add):
    return add(row) / len(row)

def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": np.dot(X, (A - Y).T) / Y.size, "db": mean((A - Y)[0], sum)}, cost
