def propagate(W, b, X, Y):
    m = X.shape[1]
    Z = W @ X + b
    A = softmax(Z)
    # straight from the scores: log A = Z - logsumexp(Z), so log(0) cannot happen
    logA = Z - np.logaddexp.reduce(Z, axis=0, keepdims=True)
    cost = -np.sum(Y * logA) / m
    dZ = (A - Y) / m
    return {"dW": dZ @ X.T, "db": np.sum(dZ, axis=1, keepdims=True)}, cost
