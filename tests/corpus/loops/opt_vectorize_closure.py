# expect: rejected optimize by numpy-loop
import math
def optimize(w, b, X, Y, num_iterations, alpha):
    m, costs = X.shape[1], []
    exp = np.vectorize(math.exp, otypes=[float])
    def probabilities(w, b):
        return 1 / (1 + exp(-(np.dot(w.T, X) + b)))
    for _ in range(num_iterations):
        A = probabilities(w, b)
        costs.append(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m)
        grads = {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
