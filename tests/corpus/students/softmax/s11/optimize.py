DTYPE = np.float32

def optimize(W, b, X, Y, num_iterations, alpha):
    W = W.astype(DTYPE)
    b = b.astype(DTYPE)
    lr = DTYPE(alpha)
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        W = (W - lr * grads["dW"]).astype(DTYPE)
        b = (b - lr * grads["db"]).astype(DTYPE)
    return {"W": W, "b": b}, grads, costs
