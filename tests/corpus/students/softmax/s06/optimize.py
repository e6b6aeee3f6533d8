import pandas as pd
try:
    from tqdm import tqdm
except ImportError:
    def tqdm(it, **kwargs):
        return it

def optimize(W, b, X, Y, num_iterations, alpha):
    history = {"iteration": [], "cost": []}
    for it in tqdm(range(num_iterations), disable=True):
        grads, cost = propagate(W, b, X, Y)
        history["iteration"].append(it)
        history["cost"].append(cost)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
    # pd.DataFrame(history).plot(x="iteration", y="cost")
    params = {"W": W, "b": b}
    return params, grads, history["cost"]
