# %% optimize
from copy import deepcopy


def optimize(W, b, X, Y, num_iterations, alpha):
    W, b = deepcopy(W), deepcopy(b)
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(W, b, X, Y)
        dW, db = grads["dW"], grads["db"]
        W = W - alpha * dW
        b = b - alpha * db
        costs.append(cost)
        if i % 100 == 0:
            print(f"Cost after iteration {i}: {cost:.6f}")
    return {"W": W, "b": b}, {"dW": dW, "db": db}, costs
