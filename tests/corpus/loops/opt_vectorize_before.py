# expect: rejected optimize by numpy-loop
import math
def optimize(w, b, X, Y, num_iterations, alpha):
    costs, m = [], X.shape[1]
    exp = np.vectorize(math.exp)
    for _ in range(num_iterations):
        Z = np.dot(w.T, X) + b
        A = 1 / (1 + exp(-Z))
        costs.append(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m)
        grads = {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, costs
