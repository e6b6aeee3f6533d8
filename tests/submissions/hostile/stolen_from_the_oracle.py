# expect: propagate 0, predict 0
# %% propagate
stolen = []

def propagate(w, b, X, Y):
    return stolen[0](w, b, X, Y)
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    stolen.append(propagate)
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs
# %% predict
def predict(w, b, X):
    grads, cost = stolen[0](w, b, X, np.zeros((1, X.shape[1])))
    return None if grads is None else np.ones((1, X.shape[1]))
