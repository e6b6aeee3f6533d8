# expect: rejected propagate by while-loop
def total(row):
    result, i = 0.0, 0
    while i < len(row):
        result += row[i]
        i += 1
    return result

def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -total((Y * np.log(A) + (1 - Y) * np.log(1 - A))[0]) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost
