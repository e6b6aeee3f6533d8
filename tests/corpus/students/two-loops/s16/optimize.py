import matplotlib.pyplot as plt
%matplotlib inline

def optimize(w, b, X, Y, num_iterations, alpha, plot=False):
    costs = []
    w = np.copy(w)
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)

    if plot:
        plt.plot(np.squeeze(costs))
        plt.ylabel('cost')
        plt.xlabel('iterations')
        plt.title("Learning rate = " + str(alpha))
        plt.show()

    params = {"w": w, "b": b}
    return params, grads, costs
