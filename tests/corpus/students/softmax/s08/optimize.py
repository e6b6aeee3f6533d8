def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        cost = np.squeeze(cost)
        costs.append(cost)
        dW = np.reshape(grads["dW"], W.shape)
        db = np.reshape(grads["db"], b.shape)
        W = np.reshape(W - alpha * dW, W.shape)
        b = np.reshape(b - alpha * db, b.shape)
    params = {"W": W, "b": b}
    grads = {"dW": dW, "db": db}
    return params, grads, costs
