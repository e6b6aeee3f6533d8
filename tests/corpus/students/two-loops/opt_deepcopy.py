# %% optimize
import copy


def optimize(w, b, X, Y, num_iterations, alpha):
    w = copy.deepcopy(w)
    b = copy.deepcopy(b)
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        dw, db = grads["dw"], grads["db"]
        for j in range(dw.shape[0]):
            w[j] -= alpha * dw[j]
        b -= alpha * db
        costs.append(cost)
    return {"w": w, "b": b}, {"dw": dw, "db": db}, costs
