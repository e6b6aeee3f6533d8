# mistake: db is summed over classes and examples; there is one bias for each class, so sum over axis 1 only.
# told: Summed over the classes too, `db` is always zero. Each class has a bia
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(W @ X + b)
    cost = -np.sum(Y * np.log(A)) / m
    dW = (A - Y) @ X.T / m
    db = np.sum(A - Y) / m
    return {"dW": dW, "db": db}, cost
