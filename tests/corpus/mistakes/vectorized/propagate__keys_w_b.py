# mistake: The keys of grads are "w" and "b"; they must be "dw" and "db".
# told: The keys of `grads` are those of the gradients, not those of the param
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    grads = {}
    grads["w"] = X @ (A - Y).T / m
    grads["b"] = np.sum(A - Y) / m
    return grads, cost
