def propagate(W, b, X, Y):
    # [nx, m] = size(X);
    nx, m = np.shape(X)
    K = np.size(W, 0)
    # forward
    Z = np.matmul(W, X) + np.tile(b, (1, m))     # repmat(b,1,m)
    A = softmax(Z)
    # J = -1/m * sum(sum(Y .* log(A)))
    cost = -1/m * np.sum(np.sum(np.multiply(Y, np.log(A)), 0))
    # backward
    dZ = A - Y
    grads = dict()
    grads['dW'] = 1/m * np.matmul(dZ, np.transpose(X))
    grads['db'] = 1/m * np.reshape(np.sum(dZ, 1), (K, 1))
    return grads, cost
