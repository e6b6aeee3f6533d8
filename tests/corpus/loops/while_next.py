# expect: rejected predict by while-loop
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    values, out = iter(A[0]), []
    while (a := next(values, None)) is not None:
        out.append(1.0 * (a > 0.5))
    return np.array(out).reshape(1, -1)
