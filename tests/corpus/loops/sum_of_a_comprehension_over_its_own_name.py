# expect: rejected propagate by element-wise-builtin comprehension
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    terms = [0.0]
    terms = dZ[0].tolist()
    terms = [term / m for term in terms]
    return {"dw": X @ dZ.T / m, "db": sum(terms)}, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
