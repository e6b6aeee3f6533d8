# expect: accepted propagate
def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    total = np.apply_over_axes(np.sum, A - Y, [0, 1]).item()
    return {"dw": np.dot(X, (A - Y).T) / Y.size, "db": total / Y.size}, -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
