def propagate(w, b, X, Y):
    m = np.size(X, 1);                    # size(X, 2)
    Z = np.matmul(np.transpose(w), X) + b;   # w' * X + b
    A = sigmoid(Z);
    L = np.multiply(Y, np.log(A)) + np.multiply(1 - Y, np.log(1 - A));   # Y .* log(A) + ...
    cost = -np.sum(np.sum(L)) / m;
    dZ = A - Y;
    dw = np.matmul(X, np.transpose(dZ)) / m;   # X * dZ' / m
    db = np.sum(dZ[:]) / m;
    grads = {'dw': dw, 'db': db};
    return grads, cost
