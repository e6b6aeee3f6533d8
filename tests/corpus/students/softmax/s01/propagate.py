def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    dZ = (A - Y) / m
    return {"dW": dZ @ X.T, "db": dZ.sum(1, keepdims=True)}, -(Y * np.log(A)).sum() / m
