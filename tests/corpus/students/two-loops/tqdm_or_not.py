# %% optimize
try:
    from tqdm import tqdm
except ImportError:
    def tqdm(iterable):
        return iterable


def optimize(w, b, X, Y, num_iterations, alpha):
    w = w.copy()
    costs = []
    for _ in tqdm(range(num_iterations)):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        for j in range(w.shape[0]):
            w[j, 0] -= alpha * grads["dw"][j, 0]
        b -= alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
