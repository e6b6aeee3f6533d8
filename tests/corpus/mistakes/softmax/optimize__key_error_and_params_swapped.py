# mistake: grads has no key "dw"; the key is "dW".
# mistake: In params the entries are interchanged: "W" holds b and "b" holds W.
# told: The dict has no such key. Look at the keys that it was made with: spel
def optimize(W, b, X, Y, num_iterations, alpha):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        costs.append(cost)
        W = W - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    params = {"W": b, "b": W}
    return params, grads, costs
