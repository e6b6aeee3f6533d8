# expect: accepted propagate
def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    losses = np.concatenate((Y * np.log(A), (1 - Y) * np.log(1 - A)))
    dw = np.average(X * (A - Y), axis=1).reshape(w.shape)
    return {"dw": dw, "db": np.average(A - Y)}, -losses.sum() / Y.shape[-1]
