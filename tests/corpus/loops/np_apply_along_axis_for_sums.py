# expect: rejected propagate by numpy-loop
def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    dw = np.apply_along_axis(np.mean, 1, X * (A - Y)).reshape(-1, 1)
    return {"dw": dw, "db": np.mean(A - Y)}, -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
