def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    #W = np.zeros(W.shape)   # no! start from the given W
    for i in range(0, num_iterations, 1):
        grads, cost = propagate(W, b, X, Y)
        #print(i, cost)
        costs.append(cost)
        dW = grads["dW"]
        db = grads["db"]
        W = W - alpha * dW
        b = b - alpha * db
        #if i == 3: break
    params = {"W": W, "b": b}
    grads = {"dW": dW, "db": db}
    #print(len(costs))
    return params, grads, costs

# TODO ask why the costs go up for alpha = 10
