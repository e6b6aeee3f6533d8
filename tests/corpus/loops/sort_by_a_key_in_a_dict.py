# expect: rejected predict by element-wise-builtin
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    values, taken = A[0].tolist(), []
    options = {"reverse": False}
    options["key"] = taken.append
    try:
        values.sort(**options)
    except TypeError:
        pass
    return (np.array([taken or values]) > 0.5).astype(int)
