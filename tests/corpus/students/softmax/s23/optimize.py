def plot_costs(costs, alpha):
    import matplotlib.pyplot as plt
    plt.figure(figsize=(5, 3))
    plt.plot(costs)
    plt.xlabel("iteration")
    plt.ylabel("cost")
    plt.title(f"learning rate = {alpha}")
    plt.show()

def optimize(W, b, X, Y, num_iterations, alpha, print_cost=False, plot=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
        costs.append(cost)   # still the cost from before the step
        if print_cost and i % 100 == 0:
            print("Cost after iteration %i: %f" % (i, cost))
    if plot:
        plot_costs(costs, alpha)
    params = {"W": W, "b": b}
    return params, grads, costs
