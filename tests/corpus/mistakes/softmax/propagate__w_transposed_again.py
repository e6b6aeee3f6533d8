# mistake: W.T @ X fits only where there are as many classes as features.
# told: `propagate` raised ValueError: shapes
def propagate(W, b, X, Y):
    m = X.shape[1]
    A = softmax(np.dot(W.T, X) + b)
    cost = -np.sum(Y * np.log(A)) / m
    dW = (A - Y) @ X.T / m
    db = np.sum(A - Y, axis=1, keepdims=True) / m
    return {"dW": dW, "db": db}, cost
