def compute_cost(A, Y):
    m = Y.shape[1]
    eps = 1e-12   # log(0)
    return -np.sum(Y * np.log(A + eps)) / m

def compute_grads(A, X, Y):
    m = Y.shape[1]
    dZ = A - Y
    return np.dot(dZ, X.T) / m, np.sum(dZ, axis=1, keepdims=True) / m

def propagate(W, b, X, Y):
    A = softmax(np.dot(W, X) + b)
    cost = compute_cost(A, Y)
    dW, db = compute_grads(A, X, Y)
    grads = {"dW": dW, "db": db}
    return grads, cost
