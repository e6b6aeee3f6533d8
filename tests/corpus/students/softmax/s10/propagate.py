def propagate(W, b, X, Y):
    m = X.shape[1]
    # Z_ki = W_kj X_ji + b_k
    A = softmax(np.einsum('kj,ji->ki', W, X) + b)
    dZ = A - Y
    cost = -np.einsum('ki,ki->', Y, np.log(A)) / m
    dW = np.einsum('ki,ji->kj', dZ, X) / m
    db = np.einsum('ki->k', dZ)[:, None] / m
    return {'dW': dW, 'db': db}, cost
