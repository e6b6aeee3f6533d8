def propagate(W, b, X, Y):
    K, n_x = W.shape
    m = X.shape[1]
    A = softmax(np.reshape(np.dot(W, X), (K, m)) + np.reshape(b, (K, 1)))
    # one long vector each -> inner product is the double sum
    cost = -np.dot(np.reshape(Y, (1, K * m)), np.reshape(np.log(A), (K * m, 1))) / m
    cost = np.squeeze(cost)          # (1, 1) -> ()
    assert cost.shape == ()
    dZ = A - Y
    dW = np.reshape(np.dot(dZ, X.T) / m, (K, n_x))
    db = np.reshape(np.sum(dZ, axis=1) / m, (K, 1))
    return {"dW": dW, "db": db}, cost
