def propagate(W, b, X, Y):
    m = X.shape[1]
    Z = W @ X + b                                        # (K, m)
    A = softmax(Z)                                       # (K, m)
    cost = np.mean(-np.sum(Y * np.log(A), axis=0, keepdims=True))   # ()
    dZ = A - Y                                           # (K, m)
    dW = dZ @ X.T / m                                    # (K, n_x)
    db = np.mean(dZ, axis=1, keepdims=True)              # (K, 1)
    grads = {"dW": dW, "db": db}
    return grads, cost
