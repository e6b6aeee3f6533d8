def propagate(W, b, X, Y):
    m = X.shape[1]
    Z = np.matmul(W, X)
    Z += b
    A = softmax(Z)
    L = np.log(A)
    L *= Y
    cost = -L.sum()
    cost /= m
    dZ = A              # reuse the memory
    dZ -= Y
    dZ /= m
    grads = {}
    grads["dW"] = np.matmul(dZ, X.T)
    grads["db"] = dZ.sum(axis=1, keepdims=True)
    return grads, cost
