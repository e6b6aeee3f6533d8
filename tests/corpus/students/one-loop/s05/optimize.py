# R: optimize <- function(...)
def optimize(w, b, X, Y, num_iterations, alpha):
    costs = []
    for k in np.arange(1, num_iterations + 1):
        res = propagate(w, b, X, Y)
        grads = res[0]
        costs = costs + [res[1]]             # c(costs, cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    params = dict(w=w, b=b)
    return params, grads, costs
