# expect: accepted initialize propagate
def initialize(n_x):
    sizes = [n_x, 1]
    names = ["w", "b"]
    values = [np.zeros((max(sizes), 1)), 0.0]
    made = dict(zip(names, values))
    return made["w"], made["b"]

def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    terms = [np.sum(Y * np.log(A)), np.sum((1 - Y) * np.log(1 - A))]
    grads = {"dw": X @ (A - Y).T, "db": np.sum(A - Y)}
    grads = {name: total / m for name, total in grads.items()}
    return grads, -sum(terms) / m
